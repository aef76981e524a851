import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const bucketAclLetsNotEveryoneRead = defineControl({
  id: 'ASPIS-DAT-035',
  title: 'Bucket ACLs do not let everyone read',
  severity: 'high',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'PublicRead lets anyone list and read the bucket; AuthenticatedRead lets anyone with any AWS account do so.',
  fix: 'Remove AccessControl (private is the default); serve public files through CloudFront with origin access control.',
  whenNotToUse: 'The bucket is a public website.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_20'],
    cfn_nag: ['W31'],
    kics: ['s3_bucket_acl_allows_read_to_all_users', 's3_bucket_acl_allows_read_to_any_authenticated_user'],
    trivy: ['AWS-0092'],
    cfripper: ['S3BucketPublicReadAclRule'],
    'guard-registry': ['S3_BUCKET_PUBLIC_READ_ACL'],
  },
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    AccessControl: PublicRead
`,
    good: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    AccessControl: Private
`,
  },
  evaluate(bucket) {
    const acl = bucket.string('AccessControl');
    if (acl.kind === 'unresolved') return acl;
    return acl.value === 'PublicRead' || acl.value === 'AuthenticatedRead'
      ? fail(acl, `AccessControl is ${acl.value}`)
      : pass;
  },
});
