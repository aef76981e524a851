import { testControl } from '@aspis/testkit';
import { functionTimeoutIsBelowTheMaximum as control } from './function-timeout-is-below-the-maximum.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: { 'the maximum as text': fn("Timeout: '900'") },
  pass: { 'a second less': fn('Timeout: 899') },
  unresolved: { imported: fn('Timeout: !ImportValue timeout') },
  notApplicable: { 'not given': fn('MemorySize: 512') },
});
