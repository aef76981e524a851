import { testControl } from '@aspis/testkit';
import { secretPolicyIsNotPublic as control } from './secret-policy-is-not-public.ts';

testControl(control, {
  fail: {
    'AWS: *': `
Policy:
  Type: AWS::SecretsManager::ResourcePolicy
  Properties:
    SecretId: !Ref DbSecret
    ResourcePolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: { AWS: '*' }, Action: 'secretsmanager:*', Resource: '*' }
`,
    'everyone but one': `
Policy:
  Type: AWS::SecretsManager::ResourcePolicy
  Properties:
    SecretId: !Ref DbSecret
    ResourcePolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, NotPrincipal: { AWS: '111122223333' }, Action: 'secretsmanager:*', Resource: '*' }
`,
  },
  pass: {
    'the organisation': `
Policy:
  Type: AWS::SecretsManager::ResourcePolicy
  Properties:
    SecretId: !Ref DbSecret
    ResourcePolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': o-12345 } } }
`,
    'a denial': `
Policy:
  Type: AWS::SecretsManager::ResourcePolicy
  Properties:
    SecretId: !Ref DbSecret
    ResourcePolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Deny, Principal: '*', Action: 'secretsmanager:DeleteSecret', Resource: '*' }
`,
  },
  unresolved: {
    'the principal is imported': `
Policy:
  Type: AWS::SecretsManager::ResourcePolicy
  Properties:
    SecretId: !Ref DbSecret
    ResourcePolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: { AWS: !ImportValue reader }, Action: 'secretsmanager:GetSecretValue', Resource: '*' }
`,
  },
});
