import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const trailsValidateTheirFiles = defineControl({
  id: 'ASPIS-OBS-027',
  title: 'CloudTrail trails make changes to their files visible',
  severity: 'medium',
  appliesTo: ['AWS::CloudTrail::Trail'],
  why: 'Without digests nobody can prove that a log file was not edited or deleted by the very intruder it tells of.',
  fix: 'Set EnableLogFileValidation to true.',
  sources: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html',
    'https://cwe.mitre.org/data/definitions/354.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_36'],
    prowler: ['cloudtrail_log_file_validation_enabled'],
    'cdk-nag': ['CloudTrailLogFileValidationEnabled'],
    kics: ['cloudtrail_log_file_validation_disabled'],
    trivy: ['AWS-0016'],
    'guard-registry': ['CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED'],
    securityhub: ['CloudTrail.4'],
    'aws-config': ['CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED'],
    regula: ['FG_R00027'],
    terrascan: ['AC_AWS_0446'],
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
  Properties: { S3BucketName: logs, IsLogging: true, EnableLogFileValidation: true }
`,
  },
  evaluate: (trail) => requiresOn(trail, 'EnableLogFileValidation'),
});
