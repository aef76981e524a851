import { testControl } from '@aspis/testkit';
import { functionSetsItsMemory as control } from './function-sets-its-memory.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: { 'not given': fn('Timeout: 10') },
  pass: { given: fn('MemorySize: 128'), 'given by an import': fn('MemorySize: !ImportValue memory') },
});
