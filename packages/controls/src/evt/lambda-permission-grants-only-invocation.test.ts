import { testControl } from '@aspis/testkit';
import { lambdaPermissionGrantsOnlyInvocation as control } from './lambda-permission-grants-only-invocation.ts';

const permission = (action: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: ${action}, Principal: 111122223333 }
`;

testControl(control, {
  fail: { everything: permission("'lambda:*'"), 'new code': permission('lambda:UpdateFunctionCode') },
  pass: {
    invocation: permission('lambda:InvokeFunction'),
    'in another case': permission('lambda:invokeFunction'),
    'a URL': permission('lambda:InvokeFunctionUrl'),
  },
  unresolved: { imported: permission('!ImportValue action') },
});
