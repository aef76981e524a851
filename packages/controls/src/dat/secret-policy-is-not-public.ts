import { isPublic } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';

export const secretPolicyIsNotPublic = defineControl({
  id: 'ASPIS-DAT-015',
  title: 'Secret resource policies let in nobody unknown',
  severity: 'high',
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  why: 'A principal of * without a condition on the caller lets every AWS account ask for the secret.',
  fix: 'Name the accounts or roles that need the secret, or limit the statement with aws:PrincipalOrgID; set BlockPublicPolicy to true.',
  sources: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: { prowler: ['secretsmanager_not_publicly_accessible'] },
  examples: {
    bad: `
Policy:
  Type: AWS::SecretsManager::ResourcePolicy
  Properties:
    SecretId: !Ref DbSecret
    ResourcePolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' }
`,
    good: `
Policy:
  Type: AWS::SecretsManager::ResourcePolicy
  Properties:
    SecretId: !Ref DbSecret
    ResourcePolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:role/orders' }, Action: 'secretsmanager:GetSecretValue', Resource: '*' }
`,
  },
  evaluate: (policy) =>
    judgeStatements(policy.at('ResourcePolicy'), (statement) => (isPublic(statement) ? 'allows everyone' : undefined)),
});
