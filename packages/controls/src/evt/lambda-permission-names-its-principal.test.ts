import { testControl } from '@aspis/testkit';
import { lambdaPermissionNamesItsPrincipal as control } from './lambda-permission-names-its-principal.ts';

const permission = (properties: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, ${properties} }
`;

testControl(control, {
  fail: { 'an organization alone': permission("Principal: '*', PrincipalOrgID: o-abc123") },
  pass: { 'a service': permission('Principal: sns.amazonaws.com, SourceArn: !Ref Topic') },
  unresolved: { imported: permission('Principal: !ImportValue principal') },
  notApplicable: { 'no limit at all: another control speaks of it': permission("Principal: '*'") },
});
