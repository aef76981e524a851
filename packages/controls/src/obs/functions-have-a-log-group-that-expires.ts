import { fail, logGroupOf, logRetentionOf, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsHaveALogGroupThatExpires = defineControl({
  id: 'ASPIS-OBS-013',
  title: 'Functions have a log group with a retention of their own',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'The log group that Lambda makes by itself keeps everything for ever: personal data beyond its time, and a bill that only grows; nor can it be given a key or an owner.',
  fix: 'Declare an AWS::Logs::LogGroup named /aws/lambda/ and the function, with RetentionInDays, or name one in LoggingConfig.LogGroup (in SAM likewise).',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  ],
  equivalents: { 'serverless-rules': ['WS1004'] },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
OrdersLog:
  Type: AWS::Logs::LogGroup
  Properties:
    LogGroupName: !Sub /aws/lambda/\${Orders}
    RetentionInDays: 90
`,
  },
  evaluate(fn) {
    const group = logGroupOf(fn);
    if (group.kind === 'unresolved') return group;
    if (group.value !== undefined) {
      const retention = group.value.isSet('RetentionInDays');
      if (retention.kind === 'unresolved') return retention;
      return retention.value ? pass : fail(fn, `its log group ${group.value.logicalId} has no RetentionInDays`);
    }
    const configured = fn.at('LoggingConfig.LogGroup');
    if (configured.value.kind !== 'absent')
      return unresolved(configured, 'the log group it names is not in the application');
    return logRetentionOf(fn) === undefined ? fail(fn, 'no log group of the application is its own') : pass;
  },
});
