import { findManagedPolicy } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeManagedPolicies } from './managed-policies.ts';

export const rolesDoNotCarryBroadManagedPolicies = defineControl({
  id: 'ASPIS-IAM-014',
  title: 'Roles carry no AWS managed policy that opens a whole service',
  severity: 'medium',
  appliesTo: ['AWS::IAM::Role'],
  why: 'A managed policy such as AmazonS3FullAccess covers every bucket of the account and grows when AWS changes it.',
  fix: 'Write a policy with the actions and ARNs that the code uses; in SAM use a policy template such as S3CrudPolicy.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: {
    cfn_nag: ['W44'],
    'guard-registry': ['IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonS3FullAccess]
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole]
`,
  },
  evaluate: (holder) =>
    judgeManagedPolicies(holder, (name) => {
      const policy = findManagedPolicy(name);
      if (policy === undefined) return undefined;
      if (policy.isAdministrator) return 'allows everything';
      const [service] = policy.fullServices.filter((full) => full !== 'xray' && full !== 'logs');
      if (service !== undefined) return `allows every action of ${service} on every resource`;
      return isPowerUser(policy.name) ? 'is made for people who develop in the account' : undefined;
    }),
});

function isPowerUser(name: string): boolean {
  return /PowerUser|^(DataScientist|DatabaseAdministrator|NetworkAdministrator|SystemAdministrator)$/.test(name);
}
