import { findManagedPolicy } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeManagedPolicies } from './managed-policies.ts';

export const rolesDoNotCarryAdministratorPolicies = defineControl({
  id: 'ASPIS-IAM-013',
  title: 'Roles carry no AWS managed policy of administrators',
  severity: 'high',
  appliesTo: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'],
  why: 'AdministratorAccess, PowerUserAccess and IAMFullAccess are for people who run accounts. On a function they turn every bug into the loss of the account.',
  fix: 'Write a policy with the actions and ARNs that the code uses.',
  sources: [
    'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: {
    cfn_nag: ['W43'],
    'guard-registry': ['IAM_ROLE_ADMINISTRATOR_ACCESS_POLICY_RULE'],
    prowler: ['iam_role_administratoraccess_policy'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
`,
  },
  evaluate: (holder) =>
    judgeManagedPolicies(holder, (name) => {
      const policy = findManagedPolicy(name);
      if (policy?.isAdministrator === true) return 'allows everything';
      return policy !== undefined && policy.fullServices.includes('iam') ? 'manages all identities' : undefined;
    }),
});
