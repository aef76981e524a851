import { type Resolved, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

const actionLists = ['AlarmActions', 'OKActions', 'InsufficientDataActions'] as const;

export const alarmsHaveActions = defineControl({
  id: 'ASPIS-OBS-020',
  title: 'Alarms tell somebody',
  severity: 'medium',
  appliesTo: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  why: 'An alarm without actions, or with its actions off, turns red in a console that nobody has open: the attack or outage it was made for goes on.',
  fix: 'Set AlarmActions to a topic that reaches people, and leave ActionsEnabled out or true.',
  whenNotToUse: 'The alarm is read by a deployment or by a dashboard alone.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_319'],
    'cdk-nag': ['CloudWatchAlarmAction'],
    'guard-registry': ['CLOUDWATCH_ALARM_ACTION_CHECK'],
    'aws-config': ['CLOUDWATCH_ALARM_ACTION_CHECK'],
    regula: ['FG_R00240'],
  },
  examples: {
    bad: `
Errors:
  Type: AWS::CloudWatch::Alarm
  Properties: { Namespace: AWS/Lambda, MetricName: Errors, Threshold: 1 }
`,
    good: `
Errors:
  Type: AWS::CloudWatch::Alarm
  Properties: { Namespace: AWS/Lambda, MetricName: Errors, Threshold: 1, AlarmActions: [arn:aws:sns:eu-west-1:111122223333:on-call] }
`,
  },
  evaluate(alarm, app) {
    const enabled = alarm.boolean('ActionsEnabled');
    if (enabled.kind === 'unresolved') return enabled;
    if (enabled.value === false) return fail(enabled, 'ActionsEnabled is false');
    const lists = actionLists.map((name): Resolved<readonly unknown[]> => alarm.items(name));
    if (lists.some((list) => list.kind === 'known' && list.value.length > 0)) return pass;
    for (const list of lists) if (list.kind === 'unresolved') return list;
    // A part of a composite alarm, or of a deployment's rollback, is acted on there.
    if (app.uses(alarm).length > 0) return notApplicable;
    return fail(alarm.at('AlarmActions'), 'no AlarmActions');
  },
});
