import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const trailsUseACustomerKey = defineControl({
  id: 'ASPIS-OBS-028',
  title: 'CloudTrail files are encrypted with a customer key',
  severity: 'low',
  appliesTo: ['AWS::CloudTrail::Trail'],
  why: 'Trails map out an account for whoever reads the bucket; a key of your own is a second lock that can be audited and closed.',
  fix: 'Set KMSKeyId to a key whose policy lets cloudtrail.amazonaws.com encrypt with it.',
  sources: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_35'],
    prowler: ['cloudtrail_kms_encryption_enabled'],
    'cdk-nag': ['CloudTrailEncryptionEnabled'],
    kics: ['cloudtrail_log_files_not_encrypted_with_kms'],
    trivy: ['AWS-0015'],
    'guard-registry': ['CLOUD_TRAIL_ENCRYPTION_ENABLED'],
    securityhub: ['CloudTrail.2'],
    regula: ['FG_R00035'],
  },
  examples: {
    bad: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true }
`,
    good: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true, KMSKeyId: alias/trail }
`,
  },
  evaluate: (trail) => requiresGiven(trail, 'KMSKeyId'),
});
