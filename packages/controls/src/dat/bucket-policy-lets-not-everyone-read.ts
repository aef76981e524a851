import { defineControl } from '../control.ts';
import { judgePublicStatements } from './bucket-policies.ts';

export const bucketPolicyLetsNotEveryoneRead = defineControl({
  id: 'ASPIS-DAT-039',
  title: 'Bucket policies do not let everyone read',
  severity: 'high',
  appliesTo: ['AWS::S3::BucketPolicy'],
  why: 'Anyone on the internet can read or list the bucket; lists lead to the objects nobody was meant to find.',
  fix: 'Name the accounts or roles that read; serve public files through CloudFront with origin access control.',
  whenNotToUse: 'The bucket is a public website or download area.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    cfn_nag: ['F16'],
    kics: [
      's3_bucket_allows_get_actions_from_all_principals',
      's3_bucket_allows_list_actions_from_all_principals',
      's3_bucket_with_all_permissions',
    ],
    'guard-registry': ['S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL'],
  },
  examples: {
    bad: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }
`,
    good: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { Service: cloudfront.amazonaws.com }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }
`,
  },
  evaluate: (policy) => judgePublicStatements(policy, ['get', 'list', 'head'], 'read'),
});
