import { matchesAction } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { coversEverything, identityPolicyTypes, judgeGrants } from './granted-statements.ts';

/** Actions that return what is stored, as the field lists them for data exfiltration. */
const revealing = [
  's3:GetObject',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ssm:GetParametersByPath',
  'secretsmanager:GetSecretValue',
];

export const policiesDoNotReadAllData = defineControl({
  id: 'ASPIS-IAM-012',
  title: 'Actions that read stored data are allowed on named resources only',
  severity: 'high',
  appliesTo: identityPolicyTypes,
  why: 'One injection in one function is enough to read every object, parameter and secret of the account.',
  fix: 'Name the ARN of the bucket, parameter or secret.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://attack.mitre.org/techniques/T1530/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_108'],
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
            - { Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: '*' }
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
            - { Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: !Ref Database }
Database:
  Type: AWS::SecretsManager::Secret
`,
  },
  evaluate: (holder) =>
    judgeGrants(holder, (statement) => {
      if (coversEverything(statement) === undefined) return undefined;
      const found = statement.actions.find(({ value }) => revealing.some((action) => matchesAction(value, action)));
      return found === undefined
        ? undefined
        : { place: found, evidence: `${found.value} reads what every application of the account stores` };
    }),
});
