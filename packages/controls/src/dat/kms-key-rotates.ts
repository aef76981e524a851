import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const kmsKeyRotates = defineControl({
  id: 'ASPIS-DAT-017',
  title: 'KMS keys rotate',
  severity: 'medium',
  appliesTo: ['AWS::KMS::Key'],
  why: 'Without rotation one key material protects everything ever encrypted; should it leak, all of that is open.',
  fix: 'Set EnableKeyRotation to true; old ciphertexts stay readable, and nothing else has to change.',
  sources: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_7'],
    prowler: ['kms_cmk_rotation_enabled'],
    'cdk-nag': ['KMSBackingKeyRotationEnabled'],
    kics: ['cmk_rotation_disabled', 'kms_enable_key_rotation_disabled'],
    trivy: ['AWS-0065'],
    'guard-registry': ['CMK_BACKING_KEY_ROTATION_ENABLED'],
    cfn_nag: ['F19'],
    cfripper: ['KMSKeyEnabledKeyRotation'],
    securityhub: ['KMS.4'],
    'aws-config': ['CMK_BACKING_KEY_ROTATION_ENABLED'],
    regula: ['FG_R00036'],
  },
  examples: {
    bad: `
Key:
  Type: AWS::KMS::Key
  Properties:
    Description: orders
`,
    good: `
Key:
  Type: AWS::KMS::Key
  Properties:
    Description: orders
    EnableKeyRotation: true
`,
  },
  evaluate(key) {
    const material = ['KeySpec', 'KeyUsage', 'Origin'].map((path) => key.string(path));
    for (const value of material) if (value.kind === 'unresolved') return value;
    const [spec, usage, origin] = material.map((value) => (value.kind === 'known' ? value.value : undefined));
    const rotatable =
      (spec ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT' &&
      (usage ?? 'ENCRYPT_DECRYPT') === 'ENCRYPT_DECRYPT' &&
      (origin ?? 'AWS_KMS') === 'AWS_KMS';
    return rotatable ? requiresOn(key, 'EnableKeyRotation') : notApplicable;
  },
});
