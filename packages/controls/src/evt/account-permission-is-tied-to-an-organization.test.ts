import { testControl } from '@aspis/testkit';
import { accountPermissionIsTiedToAnOrganization as control } from './account-permission-is-tied-to-an-organization.ts';

const permission = (properties: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, ${properties} }
`;

testControl(control, {
  fail: {
    'a number': permission("Principal: '111122223333'"),
    'a root': permission('Principal: arn:aws:iam::111122223333:root'),
  },
  pass: { 'an organization': permission("Principal: '111122223333', PrincipalOrgID: o-abc123") },
  notApplicable: {
    'the own account': permission('Principal: !Ref AWS::AccountId'),
    'one role': permission('Principal: arn:aws:iam::111122223333:role/caller'),
    'a service': permission('Principal: sns.amazonaws.com'),
    'whoever is imported': permission('Principal: !ImportValue who'),
  },
});
