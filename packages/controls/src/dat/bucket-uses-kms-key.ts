import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const bucketUsesKmsKey = defineControl({
  id: 'ASPIS-DAT-031',
  title: 'Declared bucket encryption uses a KMS key',
  severity: 'low',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'With the keys that S3 owns, permission to read the object is all that is needed; a KMS key adds a second permission, can be withdrawn, and leaves a trace of its uses.',
  fix: 'Write `SSEAlgorithm: aws:kms` with KMSMasterKeyID, and `BucketKeyEnabled: true` to keep the number of KMS requests low.',
  whenNotToUse: 'The bucket receives logs of services that cannot use a KMS key, or is a public website.',
  sources: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html'],
  equivalents: {
    checkov: ['CKV_AWS_145'],
    trivy: ['AWS-0132'],
    'guard-registry': ['S3_DEFAULT_ENCRYPTION_KMS'],
    'cdk-nag': ['S3DefaultEncryptionKMS'],
    prowler: ['s3_bucket_kms_encryption'],
    securityhub: ['S3.17'],
    'aws-config': ['S3_DEFAULT_ENCRYPTION_KMS'],
  },
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketEncryption:
      ServerSideEncryptionConfiguration:
        - ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 }
`,
    good: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketEncryption:
      ServerSideEncryptionConfiguration:
        - ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: !Ref Key }
`,
  },
  evaluate(bucket) {
    const rules = bucket.items('BucketEncryption.ServerSideEncryptionConfiguration');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return notApplicable;
    return rules.value.map((rule) => {
      const algorithm = rule.string('ServerSideEncryptionByDefault.SSEAlgorithm');
      if (algorithm.kind === 'unresolved') return algorithm;
      if (algorithm.value?.startsWith('aws:kms') === true) return pass;
      return fail(
        rule.at('ServerSideEncryptionByDefault.SSEAlgorithm'),
        algorithm.value === undefined ? 'no SSEAlgorithm' : `SSEAlgorithm is ${algorithm.value}`,
      );
    });
  },
});
