import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const trailsReachCloudwatch = defineControl({
  id: 'ASPIS-OBS-029',
  title: 'CloudTrail trails also write to CloudWatch Logs',
  severity: 'low',
  appliesTo: ['AWS::CloudTrail::Trail'],
  why: 'Files in a bucket are read after the fact; only from CloudWatch Logs can an alarm go off while somebody is still at work.',
  fix: 'Set CloudWatchLogsLogGroupArn and CloudWatchLogsRoleArn.',
  whenNotToUse: 'A SIEM or EventBridge rules read the events as they come.',
  sources: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html',
  ],
  equivalents: {
    prowler: ['cloudtrail_cloudwatch_logging_enabled'],
    'cdk-nag': ['CloudTrailCloudWatchLogsEnabled'],
    kics: ['cloudtrail_not_integrated_with_cloudwatch'],
    trivy: ['AWS-0162'],
    'guard-registry': ['CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED'],
    securityhub: ['CloudTrail.5'],
    'aws-config': ['CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED'],
    regula: ['FG_R00029'],
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
  Properties:
    S3BucketName: logs
    IsLogging: true
    CloudWatchLogsLogGroupArn: arn:aws:logs:eu-west-1:111122223333:log-group:trail
    CloudWatchLogsRoleArn: arn:aws:iam::111122223333:role/trail
`,
  },
  evaluate(trail) {
    for (const property of ['CloudWatchLogsLogGroupArn', 'CloudWatchLogsRoleArn']) {
      const isSet = trail.isSet(property);
      if (isSet.kind === 'unresolved') return isSet;
      if (!isSet.value) return fail(isSet, `no ${property}`);
    }
    return pass;
  },
});
