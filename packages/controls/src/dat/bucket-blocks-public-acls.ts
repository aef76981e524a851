import { defineControl } from '../control.ts';
import { requiresBlocked } from './public-access-block.ts';

export const bucketBlocksPublicAcls = defineControl({
  id: 'ASPIS-DAT-036',
  title: 'Buckets block and ignore public ACLs',
  severity: 'low',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'One object put with a public ACL, by mistake or by an attacker with s3:PutObjectAcl, is readable by everyone.',
  fix: 'Set BlockPublicAcls and IgnorePublicAcls to true in PublicAccessBlockConfiguration, with the other two options.',
  whenNotToUse: 'The account blocks public access for all buckets.',
  sources: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  equivalents: {
    checkov: ['CKV_AWS_53', 'CKV_AWS_55', 'CKV2_AWS_6'],
    kics: ['s3_bucket_allows_public_acl', 's3_bucket_without_ignore_public_acl'],
    trivy: ['AWS-0086', 'AWS-0091', 'AWS-0094'],
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
  },
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    PublicAccessBlockConfiguration: { BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: true, RestrictPublicBuckets: true }
`,
    good: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true }
`,
  },
  evaluate: (bucket) => requiresBlocked(bucket, ['BlockPublicAcls', 'IgnorePublicAcls']),
});
