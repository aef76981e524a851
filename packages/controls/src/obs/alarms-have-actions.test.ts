import { testControl } from '@aspis/testkit';
import { alarmsHaveActions as control } from './alarms-have-actions.ts';

const alarm = (properties: string) => `
Alarm:
  Type: AWS::CloudWatch::Alarm
  Properties:
    MetricName: Errors
    ${properties}
`;

testControl(control, {
  fail: {
    'an empty list': alarm('AlarmActions: []'),
    'switched off': alarm('ActionsEnabled: false\n    AlarmActions: [arn]'),
  },
  pass: {
    'a topic of the template': alarm('AlarmActions: [!Ref Topic]'),
    'an action when all is well again': alarm('OKActions: [arn]'),
    'part of a composite alarm': `${alarm('Namespace: AWS/Lambda')}
Any:
  Type: AWS::CloudWatch::CompositeAlarm
  Properties: { AlarmRule: !Sub 'ALARM("\${Alarm}")', AlarmActions: [arn] }
`,
  },
  unresolved: { 'an imported list': alarm('AlarmActions: !Split [",", !ImportValue actions]') },
});
