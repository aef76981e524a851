import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const policiesAreNotAttachedToUsers = defineControl({
  id: 'ASPIS-IAM-023',
  title: 'Policies are attached to roles and groups, not to users',
  severity: 'low',
  appliesTo: ['AWS::IAM::User', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::UserPolicy'],
  why: 'Users keep keys that do not expire, and permissions given one by one are not taken away when people move on.',
  fix: 'Let people and pipelines take roles (IAM Identity Center, OIDC); where a user must be, give it its permissions by a group.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2',
    'https://cwe.mitre.org/data/definitions/266.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_40'],
    kics: ['iam_policies_attached_to_user', 'iam_policy_on_user', 'iam_managed_policy_applied_to_a_user'],
    'guard-registry': ['IAM_USER_NO_POLICIES_CHECK', 'IAM_NO_POLICY_ON_USER'],
    cfn_nag: ['F10', 'F11', 'F12'],
    cfripper: ['ManagedPolicyOnUserRule', 'PolicyOnUserRule'],
    'cdk-nag': ['IAMUserNoPolicies'],
    securityhub: ['IAM.2'],
    'aws-config': ['IAM_USER_NO_POLICIES_CHECK'],
    regula: ['FG_R00007'],
    prowler: ['iam_policy_attached_only_to_group_or_roles'],
  },
  examples: {
    bad: `
Work:
  Type: AWS::IAM::Policy
  Properties:
    PolicyName: work
    Users: [deployer]
    PolicyDocument: { Statement: [] }
`,
    good: `
Work:
  Type: AWS::IAM::Policy
  Properties:
    PolicyName: work
    Roles: [!Ref Worker]
    PolicyDocument: { Statement: [] }
Worker:
  Type: AWS::IAM::Role
`,
  },
  evaluate(holder) {
    if (holder.type === 'AWS::IAM::UserPolicy') return fail(holder.at('UserName'), 'the policy belongs to a user');
    const places = holder.type === 'AWS::IAM::User' ? ['Policies', 'ManagedPolicyArns'] : ['Users'];
    for (const place of places) {
      const items = holder.items(place);
      if (items.kind === 'unresolved') return items;
      if (items.value.length > 0)
        return fail(items, place === 'Users' ? 'the policy is attached to users' : 'the user has policies of its own');
    }
    return holder.type === 'AWS::IAM::User' ||
      holder.at('Groups').value.kind !== 'absent' ||
      holder.at('Roles').value.kind !== 'absent'
      ? pass
      : notApplicable;
  },
});
