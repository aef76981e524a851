import { matchesAction } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { identityPolicyTypes, isEveryIdentity, judgeGrants } from './granted-statements.ts';

export const assumeRoleNamesItsRoles = defineControl({
  id: 'ASPIS-IAM-020',
  title: 'sts:AssumeRole is allowed on named roles only',
  severity: 'high',
  appliesTo: identityPolicyTypes,
  why: 'Who may assume any role takes whichever role of the account, or of others, trusts this account.',
  fix: 'Name the ARNs of the roles.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html',
    'https://attack.mitre.org/techniques/T1550/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
  equivalents: {
    prowler: ['iam_no_custom_policy_permissive_role_assumption'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: sts:AssumeRole, Resource: '*' }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: sts:AssumeRole, Resource: 'arn:aws:iam::111122223333:role/reports' }
`,
  },
  evaluate: (holder) =>
    judgeGrants(holder, ({ actions, resources, conditions }) => {
      const action = actions.find(({ value }) => value !== '*' && matchesAction(value, 'sts:AssumeRole'));
      const wide = resources.find(({ value }) => isEveryIdentity(value));
      if (action === undefined || wide === undefined || conditions.length > 0) return undefined;
      return { place: action, evidence: `${action.value} is allowed on ${wide.value}` };
    }),
});
