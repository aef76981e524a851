import { testControl } from '@aspis/testkit';
import { streamConsumersHaveAnAgeAlarm as control } from './stream-consumers-have-an-age-alarm.ts';

const reader = (source: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !GetAtt Fn.Arn, EventSourceArn: ${source} }
Table:
  Type: AWS::DynamoDB::Table
Queue:
  Type: AWS::SQS::Queue
`;

testControl(control, {
  fail: { 'a table stream': reader('!GetAtt Table.StreamArn') },
  pass: {
    'an alarm on all functions': `${reader('!GetAtt Table.StreamArn')}
Alarm:
  Type: AWS::CloudWatch::Alarm
  Properties: { Namespace: AWS/Lambda, MetricName: IteratorAge }
`,
  },
  notApplicable: { 'a queue': reader('!GetAtt Queue.Arn') },
});
