import { defineControl } from '../control.ts';
import { judgePublicStatements } from './bucket-policies.ts';

export const bucketPolicyLetsNotEveryoneWrite = defineControl({
  id: 'ASPIS-DAT-038',
  title: 'Bucket policies do not let everyone write',
  severity: 'critical',
  appliesTo: ['AWS::S3::BucketPolicy'],
  why: 'Anyone on the internet can put, overwrite or delete objects: data is lost, and functions that the bucket triggers run on what a stranger wrote.',
  fix: 'Name the accounts or roles that write, or hand out presigned URLs.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    cfn_nag: ['F16'],
    kics: [
      's3_bucket_allows_put_actions_from_all_principals',
      's3_bucket_allows_delete_actions_from_all_principals',
      's3_bucket_allows_restore_actions_from_all_principals',
      's3_bucket_with_all_permissions',
    ],
    'guard-registry': ['S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL'],
    prowler: ['s3_bucket_policy_public_write_access'],
  },
  examples: {
    bad: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 's3:PutObject', Resource: 'arn:aws:s3:::uploads/*' }
`,
    good: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:role/uploads' }, Action: 's3:PutObject', Resource: 'arn:aws:s3:::uploads/*' }
`,
  },
  evaluate: (policy) =>
    judgePublicStatements(
      policy,
      ['put', 'delete', 'restore', 'create', 'replicate', 'abort', 'bypass', 'objectowner'],
      'write',
    ),
});
