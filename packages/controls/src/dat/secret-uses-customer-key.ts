import { defineControl } from '../control.ts';
import { requiresCustomerKey } from './kms-key-choice.ts';

export const secretUsesCustomerKey = defineControl({
  id: 'ASPIS-DAT-014',
  title: 'Secrets are encrypted with a customer managed key',
  severity: 'low',
  appliesTo: ['AWS::SecretsManager::Secret'],
  why: "Under the account's aws/secretsmanager key, permission to read the secret is all that is needed; a key of your own adds a second permission and can be shared with, or withheld from, another account.",
  fix: 'Set KmsKeyId to a key of yours, and allow the readers kms:Decrypt on it.',
  whenNotToUse: 'The secret is read within the account only and a second permission would guard nothing.',
  sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html'],
  equivalents: {
    checkov: ['CKV_AWS_149'],
    'cdk-nag': ['SecretsManagerUsingKMSKey'],
    kics: ['secrets_manager_should_specify_kms_key_id'],
    trivy: ['AWS-0098'],
    'guard-registry': ['SECRETSMANAGER_USING_CMK'],
    cfn_nag: ['W77'],
    'aws-config': ['SECRETSMANAGER_USING_CMK'],
  },
  examples: {
    bad: `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    Name: orders/db
`,
    good: `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    Name: orders/db
    KmsKeyId: !Ref Key
`,
  },
  evaluate: (secret) => requiresCustomerKey(secret, 'KmsKeyId'),
});
