import { testControl } from '@aspis/testkit';
import { deadLetterQueuesHaveAnAlarm as control } from './dead-letter-queues-have-an-alarm.ts';

const ofFunction = `
Lost:
  Type: AWS::SQS::Queue
  Properties: { MessageRetentionPeriod: 1209600 }
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, DeadLetterConfig: { TargetArn: !GetAtt Lost.Arn } }
`;

testControl(control, {
  fail: {
    "a function's": ofFunction,
    'one that says so by its name alone': `
OrdersDlq:
  Type: AWS::SQS::Queue
`,
  },
  pass: {
    'an alarm on the oldest message': `${ofFunction}
Alarm:
  Type: AWS::CloudWatch::Alarm
  Properties: { Namespace: AWS/SQS, MetricName: ApproximateAgeOfOldestMessage, Dimensions: [{ Name: QueueName, Value: !GetAtt Lost.QueueName }] }
`,
  },
  notApplicable: {
    'a queue of work': `
Orders:
  Type: AWS::SQS::Queue
`,
    'one that a function reads': `${ofFunction}
Reader:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { EventSourceArn: !GetAtt Lost.Arn, FunctionName: reader }
`,
  },
});
