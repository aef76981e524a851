import { defineControl } from '../control.ts';
import { identityPolicyTypes, judgeGrants } from './granted-statements.ts';

export const policiesDoNotGrantAdministration = defineControl({
  id: 'ASPIS-IAM-002',
  title: 'Policies do not allow every action on every resource',
  severity: 'high',
  appliesTo: identityPolicyTypes,
  why: 'Whoever runs code under this identity owns the account: reads all data, creates users, turns logging off.',
  fix: 'List the actions that the code calls and the ARNs it calls them on; in SAM use a policy template such as DynamoDBCrudPolicy.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_62'],
    kics: ['iam_policies_with_full_privileges', 'iam_policy_grants_full_permissions'],
    'guard-registry': ['IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS'],
    'cdk-nag': ['IAMPolicyNoStatementsWithAdminAccess'],
    prowler: [
      'iam_customer_attached_policy_no_administrative_privileges',
      'iam_inline_policy_no_administrative_privileges',
    ],
    securityhub: ['IAM.1'],
    'aws-config': ['IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS'],
    regula: ['FG_R00092'],
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
            - { Effect: Allow, Action: '*', Resource: '*' }
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
    judgeGrants(holder, ({ actions, resources }) => {
      const action = actions.find(({ value }) => value === '*' || value === '*:*');
      const everything = resources.some(({ value }) => value === '*' || value === 'arn:aws:*' || value === '*:*');
      return action !== undefined && everything
        ? { place: action, evidence: 'every action is allowed on every resource' }
        : undefined;
    }),
});
