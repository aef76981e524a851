import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const bucketsKeepVersions = defineControl({
  id: 'ASPIS-RES-020',
  title: 'Buckets keep the versions of their objects',
  severity: 'low',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'Without versions an overwritten or deleted object is gone, by mistake or by ransom.',
  fix: 'Set VersioningConfiguration with Status: Enabled, and a lifecycle rule that expires old versions.',
  whenNotToUse: 'The bucket holds what can be made again, such as logs of builds.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
    'https://attack.mitre.org/techniques/T1485/',
  ],
  equivalents: {
    checkov: ['CKV_AWS_21'],
    prowler: ['s3_bucket_object_versioning'],
    'cdk-nag': ['S3BucketVersioningEnabled'],
    kics: ['s3_bucket_without_versioning'],
    trivy: ['AWS-0090'],
    'guard-registry': ['S3_BUCKET_VERSIONING_ENABLED'],
    securityhub: ['S3.14'],
    'aws-config': ['S3_BUCKET_VERSIONING_ENABLED'],
    cfripper: ['S3ObjectVersioningRule'],
  },
  examples: {
    bad: `
Reports:
  Type: AWS::S3::Bucket
`,
    good: `
Reports:
  Type: AWS::S3::Bucket
  Properties:
    VersioningConfiguration: { Status: Enabled }
`,
  },
  evaluate(bucket) {
    const status = bucket.string('VersioningConfiguration.Status');
    if (status.kind === 'unresolved') return status;
    return status.value === 'Enabled'
      ? pass
      : fail(status, status.value === undefined ? 'no versioning' : `versioning is ${status.value}`);
  },
});
