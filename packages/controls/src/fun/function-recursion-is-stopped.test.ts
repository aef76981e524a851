import { testControl } from '@aspis/testkit';
import { functionRecursionIsStopped as control } from './function-recursion-is-stopped.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: { allowed: fn('RecursiveLoop: Allow') },
  pass: { stopped: fn('RecursiveLoop: Terminate') },
  unresolved: { imported: fn('RecursiveLoop: !ImportValue loop') },
  notApplicable: { 'left to the default, which stops it': fn('Timeout: 5') },
});
