import { defineControl } from '../control.ts';
import { escalationIn } from './escalation-paths.ts';
import { identityPolicyTypes, isEveryIdentity, judgeGrants } from './granted-statements.ts';

export const policiesLeaveNoWayToEscalate = defineControl({
  id: 'ASPIS-IAM-009',
  title: 'Policies do not grant a way to more permissions',
  severity: 'high',
  appliesTo: identityPolicyTypes,
  why: 'With these actions an attacker who holds this identity gives it, or another one in reach, every permission of the account.',
  fix: 'Take the actions out, or limit them to the resources that the code works on; let a pipeline, not a function, change identities and code.',
  whenNotToUse: 'The identity deploys the application and is limited by a permissions boundary.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    'https://attack.mitre.org/techniques/T1098/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_110'],
    prowler: ['iam_policy_allows_privilege_escalation', 'iam_inline_policy_allows_privilege_escalation'],
    cfripper: ['PrivilegeEscalationRule'],
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
            - { Effect: Allow, Action: [iam:CreatePolicyVersion, s3:GetObject], Resource: '*' }
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
            - { Effect: Allow, Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: !GetAtt Orders.Arn }
Orders:
  Type: AWS::DynamoDB::Table
`,
  },
  evaluate: (holder) =>
    judgeGrants(holder, ({ actions, resources, conditions }) => {
      if (conditions.length > 0 || !resources.some(({ value }) => isEveryIdentity(value))) return undefined;
      const found = escalationIn(actions.map(({ value }) => value));
      if (found === undefined) return undefined;
      const place = actions.find(({ value }) => found.grantedBy.includes(value)) ?? actions[0];
      return place === undefined ? undefined : { place, evidence: `${found.actions.join(' with ')} ${found.means}` };
    }),
});
