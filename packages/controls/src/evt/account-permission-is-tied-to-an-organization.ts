import { fail, parseArn, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const accountPermissionIsTiedToAnOrganization = defineControl({
  id: 'ASPIS-EVT-056',
  title: 'Permission to another account names a role or an organization',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'A whole account as principal trusts each of its present and future roles, and goes on doing so after the account has left your organization.',
  fix: 'Name the one role as Principal, or add PrincipalOrgID.',
  whenNotToUse: 'The account is a partner outside the organization whose roles you cannot name.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-cross-account.html'],
  equivalents: {},
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: '111122223333' }
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: '111122223333', PrincipalOrgID: o-a1b2c3d4e5 }
`,
  },
  evaluate(permission) {
    const principal = permission.text('Principal');
    if (principal.kind === 'unresolved') return principal;
    const text = principal.value ?? '';
    const arn = parseArn(text);
    const account = arn?.resource === 'root' ? arn.account : text;
    if (!/^\d{12}$/.test(account)) return [];
    const organization = permission.isSet('PrincipalOrgID');
    if (organization.kind === 'unresolved') return organization;
    return organization.value ? pass : fail(principal, `every role of account ${account} may invoke the function`);
  },
});
