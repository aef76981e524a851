import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const bucketDeclaresEncryption = defineControl({
  id: 'ASPIS-DAT-030',
  title: 'Buckets declare their encryption',
  severity: 'info',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'S3 encrypts every new object with keys of its own since 2023; declaring it states the intent, and keeps a later change in sight of reviewers.',
  fix: 'Set BucketEncryption with `SSEAlgorithm: aws:kms`, or AES256 where a KMS key is not wanted.',
  whenNotToUse: 'The default encryption of S3 is all that is wanted.',
  sources: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html'],
  equivalents: {
    checkov: ['CKV_AWS_19'],
    cfn_nag: ['W41'],
    kics: ['s3_bucket_without_server_side_encryption'],
    trivy: ['AWS-0088'],
    'guard-registry': ['S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED', 'S3_DEFAULT_ENCRYPTION_KMS'],
    regula: ['FG_R00099'],
  },
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
`,
    good: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketEncryption:
      ServerSideEncryptionConfiguration:
        - ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' }
`,
  },
  evaluate: (bucket) => requiresGiven(bucket, 'BucketEncryption'),
});
