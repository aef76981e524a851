import { testControl } from '@aspis/testkit';
import { functionMemoryIsBelowTheMaximum as control } from './function-memory-is-below-the-maximum.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: { 'the maximum as text': fn("MemorySize: '10240'") },
  pass: { less: fn('MemorySize: 10239') },
  unresolved: { imported: fn('MemorySize: !ImportValue memory') },
  notApplicable: { 'not given': fn('Timeout: 10') },
});
