import { testControl } from '@aspis/testkit';
import { functionUrlPermissionNamesItsCallers as control } from './function-url-permission-names-its-callers.ts';

const permission = (properties: string) => `
Call:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunctionUrl, ${properties} }
`;

testControl(control, {
  fail: { 'everyone with an account': permission("Principal: '*', FunctionUrlAuthType: AWS_IAM") },
  pass: {
    'one account': permission('Principal: 111122223333, FunctionUrlAuthType: AWS_IAM'),
    'an organization': permission("Principal: '*', PrincipalOrgID: o-abc123, FunctionUrlAuthType: AWS_IAM"),
  },
  unresolved: { imported: permission('Principal: !ImportValue who, FunctionUrlAuthType: AWS_IAM') },
  notApplicable: {
    'a public URL': permission("Principal: '*', FunctionUrlAuthType: NONE"),
    'no URL': permission('Principal: s3.amazonaws.com'),
  },
});
