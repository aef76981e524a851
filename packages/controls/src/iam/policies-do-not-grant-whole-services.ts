import { defineControl } from '../control.ts';
import { identityPolicyTypes, judgeGrants } from './granted-statements.ts';

export const policiesDoNotGrantWholeServices = defineControl({
  id: 'ASPIS-IAM-004',
  title: 'Policies do not allow every action of a service',
  severity: 'medium',
  appliesTo: identityPolicyTypes,
  why: 'With service:* a function that should read a table may also delete it, open it to others or change who can.',
  fix: 'List the actions that the code calls; in SAM use a policy template such as S3ReadPolicy.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: {
    'guard-registry': ['IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS', 'IAM_MANAGEDPOLICY_NO_STATEMENTS_WITH_FULL_ACCESS'],
    'cdk-nag': ['IAMPolicyNoStatementsWithFullAccess', 'LambdaStarPermissions'],
    securityhub: ['IAM.21'],
    'aws-config': ['IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS'],
    'serverless-rules': ['WS1003'],
    cloudsploit: ['lambdaPrivilegeAnalysis'],
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
            - { Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::orders/*' }
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
    judgeGrants(holder, ({ actions }) => {
      const wide = actions.filter(({ value }) => /^([a-z0-9-]+:)?\*$/i.test(value));
      const [first] = wide;
      return first === undefined
        ? undefined
        : { place: first, evidence: `${wide.map(({ value }) => value).join(', ')} is allowed` };
    }),
});
