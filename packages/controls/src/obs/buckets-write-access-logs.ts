import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const bucketsWriteAccessLogs = defineControl({
  id: 'ASPIS-OBS-039',
  title: 'Buckets write access logs',
  severity: 'low',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'Without a log of requests nobody can say which objects were read from the bucket, or by whom, once data has leaked.',
  fix: 'Set LoggingConfiguration with DestinationBucketName, another bucket, and LogFilePrefix.',
  whenNotToUse: 'CloudTrail records the data events of the bucket.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_18'],
    prowler: ['s3_bucket_server_access_logging_enabled'],
    'cdk-nag': ['S3BucketLoggingEnabled'],
    kics: ['s3_bucket_logging_disabled'],
    trivy: ['AWS-0089'],
    'guard-registry': ['S3_BUCKET_LOGGING_ENABLED'],
    cfn_nag: ['W35'],
    securityhub: ['S3.9'],
    'aws-config': ['S3_BUCKET_LOGGING_ENABLED'],
    regula: ['FG_R00274'],
    terrascan: ['AC_AWS_0497'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::S3::Bucket
  Properties: { BucketName: orders-in }
`,
    good: `
Orders:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: orders-in
    LoggingConfiguration: { DestinationBucketName: logs, LogFilePrefix: orders/ }
`,
  },
  evaluate(bucket, app) {
    const logging = bucket.isSet('LoggingConfiguration');
    if (logging.kind === 'unresolved') return logging;
    if (logging.value) return pass;
    // The bucket that takes the logs of others cannot log into itself.
    const acl = bucket.string('AccessControl');
    const takesLogs = acl.kind === 'known' && acl.value === 'LogDeliveryWrite';
    if (takesLogs || app.referrers(bucket, 'AWS::S3::Bucket', 'LoggingConfiguration').length > 0) return notApplicable;
    return fail(logging, 'no LoggingConfiguration');
  },
});
