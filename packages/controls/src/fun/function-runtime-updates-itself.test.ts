import { testControl } from '@aspis/testkit';
import { functionRuntimeUpdatesItself as control } from './function-runtime-updates-itself.ts';

const fn = (mode: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    RuntimeManagementConfig: { UpdateRuntimeOn: ${mode} }
`;

testControl(control, {
  fail: { manual: fn('Manual') },
  pass: { 'by itself': fn('Auto') },
  unresolved: { imported: fn('!ImportValue mode') },
  notApplicable: {
    'left to the default, which is Auto': `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
`,
  },
});
