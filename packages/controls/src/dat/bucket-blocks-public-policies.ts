import { defineControl } from '../control.ts';
import { requiresBlocked } from './public-access-block.ts';

export const bucketBlocksPublicPolicies = defineControl({
  id: 'ASPIS-DAT-037',
  title: 'Buckets block public policies',
  severity: 'low',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'One statement too wide in a bucket policy, by mistake or by an attacker with s3:PutBucketPolicy, opens the bucket to everyone.',
  fix: 'Set BlockPublicPolicy and RestrictPublicBuckets to true in PublicAccessBlockConfiguration, with the other two options.',
  whenNotToUse: 'The account blocks public access for all buckets.',
  sources: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  equivalents: {
    checkov: ['CKV_AWS_54', 'CKV_AWS_56', 'CKV2_AWS_6'],
    kics: ['s3_bucket_with_public_policy', 's3_bucket_without_restriction_of_public_bucket'],
    trivy: ['AWS-0087', 'AWS-0093', 'AWS-0094'],
    'guard-registry': [
      'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
      'S3_BUCKET_PUBLIC_READ_PROHIBITED',
      'S3_BUCKET_PUBLIC_WRITE_PROHIBITED',
    ],
    'cdk-nag': ['S3BucketLevelPublicAccessProhibited'],
    prowler: ['s3_bucket_level_public_access_block'],
    securityhub: ['S3.8'],
    'aws-config': ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED'],
    regula: ['FG_R00229'],
    'sls-mentor': ['enableBlockPublicAccess'],
  },
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: false, RestrictPublicBuckets: false }
`,
    good: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true }
`,
  },
  evaluate: (bucket) => requiresBlocked(bucket, ['BlockPublicPolicy', 'RestrictPublicBuckets']),
});
