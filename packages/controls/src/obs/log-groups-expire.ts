import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const logGroupsExpire = defineControl({
  id: 'ASPIS-OBS-014',
  title: 'Log groups expire what they hold',
  severity: 'low',
  appliesTo: ['AWS::Logs::LogGroup'],
  why: 'Without a retention logs are kept for ever: personal data beyond its time, more to lose in a breach, and a bill that only grows.',
  fix: 'Set RetentionInDays to what investigations and the law need.',
  sources: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html'],
  equivalents: {
    checkov: ['CKV_AWS_66'],
    'cdk-nag': ['CloudWatchLogGroupRetentionPeriod'],
    kics: ['cloudwatch_without_retention_period_specified'],
    cfn_nag: ['W86'],
    terrascan: ['AC_AWS_0452'],
    'sls-mentor': ['definedLogsRetentionDuration'],
  },
  examples: {
    bad: `
Log:
  Type: AWS::Logs::LogGroup
  Properties: { LogGroupName: /shop/orders }
`,
    good: `
Log:
  Type: AWS::Logs::LogGroup
  Properties: { LogGroupName: /shop/orders, RetentionInDays: 365 }
`,
  },
  evaluate: (group) => requiresGiven(group, 'RetentionInDays'),
});
