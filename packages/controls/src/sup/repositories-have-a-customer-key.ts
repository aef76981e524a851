import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const repositoriesHaveACustomerKey = defineControl({
  id: 'ASPIS-SUP-011',
  title: 'Image repositories are encrypted with a customer managed key',
  severity: 'info',
  appliesTo: ['AWS::ECR::Repository'],
  why: 'With the default key nobody can be kept from an image by taking the key away, and its use leaves no trail of its own.',
  fix: 'Set EncryptionConfiguration with EncryptionType: KMS and KmsKey.',
  whenNotToUse: 'The image holds nothing but public code.',
  sources: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html'],
  equivalents: {
    kics: ['ecr_repository_not_encrypted'],
    trivy: ['AWS-0033'],
  },
  examples: {
    bad: `
Images:
  Type: AWS::ECR::Repository
`,
    good: `
Images:
  Type: AWS::ECR::Repository
  Properties:
    EncryptionConfiguration: { EncryptionType: KMS, KmsKey: !GetAtt Key.Arn }
`,
  },
  evaluate(repository) {
    const type = repository.string('EncryptionConfiguration.EncryptionType');
    if (type.kind === 'unresolved') return type;
    if (type.value?.startsWith('KMS') !== true)
      return fail(type, `encrypted with ${type.value ?? 'AES256 by default'}`);
    const key = repository.isSet('EncryptionConfiguration.KmsKey');
    if (key.kind === 'unresolved') return key;
    return key.value ? pass : fail(key, 'no KmsKey, so the key is the one that AWS manages');
  },
});
