import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const bucketAclLetsNobodyElseWrite = defineControl({
  id: 'ASPIS-DAT-034',
  title: 'Bucket ACLs do not let everyone write',
  severity: 'critical',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'PublicReadWrite lets anyone on the internet put objects into the bucket and overwrite what is there.',
  fix: 'Remove AccessControl (private is the default) and grant access by policy.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_57'],
    cfn_nag: ['F14'],
    kics: ['s3_bucket_acl_allows_read_or_write_to_all_users'],
    trivy: ['AWS-0092'],
    cfripper: ['S3BucketPublicReadWriteAclRule'],
    'guard-registry': ['S3_BUCKET_NO_PUBLIC_RW_ACL'],
    prowler: ['s3_bucket_public_write_acl'],
  },
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    AccessControl: PublicReadWrite
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
    return acl.value === 'PublicReadWrite' ? fail(acl, 'AccessControl is PublicReadWrite') : pass;
  },
});
