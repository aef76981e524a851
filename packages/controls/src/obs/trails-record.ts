import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const trailsRecord = defineControl({
  id: 'ASPIS-OBS-025',
  title: 'CloudTrail trails record',
  severity: 'high',
  appliesTo: ['AWS::CloudTrail::Trail'],
  why: 'A trail that is switched off leaves no record of who changed a function, a role or a key; switching it off is what an intruder does first.',
  fix: 'Set IsLogging to true.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-trail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html',
    'https://attack.mitre.org/techniques/T1562/008/',
  ],
  equivalents: {
    checkov: ['CKV_AWS_251'],
    kics: ['cloudtrail_logging_disabled'],
    'guard-registry': ['CLOUD_TRAIL_ENABLED'],
    securityhub: ['CloudTrail.3'],
  },
  examples: {
    bad: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: false }
`,
    good: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true }
`,
  },
  evaluate: (trail) => requiresOn(trail, 'IsLogging'),
});
