import { alarmsOn, fail, isDeadLetterQueue, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

const depthMetrics = [
  'ApproximateNumberOfMessagesVisible',
  'ApproximateNumberOfMessages',
  'ApproximateAgeOfOldestMessage',
  'NumberOfMessagesSent',
  'NumberOfMessagesReceived',
];

export const deadLetterQueuesHaveAnAlarm = defineControl({
  id: 'ASPIS-OBS-023',
  title: 'Dead-letter queues have an alarm on what they hold',
  severity: 'low',
  appliesTo: ['AWS::SQS::Queue'],
  why: 'What lands in a dead-letter queue is lost work or a hostile message that broke its consumer; without an alarm it lies there until it expires.',
  fix: 'Declare an AWS::CloudWatch::Alarm on AWS/SQS ApproximateNumberOfMessagesVisible with the dimension QueueName, threshold 1.',
  whenNotToUse: 'A function reads the queue, or the alarms stand in a stack of their own.',
  sources: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/dead-letter-queues-alarms-cloudwatch.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Lost:
  Type: AWS::SQS::Queue
Orders:
  Type: AWS::SQS::Queue
  Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Lost.Arn, maxReceiveCount: 5 } }
`,
    good: `
Lost:
  Type: AWS::SQS::Queue
Orders:
  Type: AWS::SQS::Queue
  Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Lost.Arn, maxReceiveCount: 5 } }
LostMessages:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/SQS
    MetricName: ApproximateNumberOfMessagesVisible
    Dimensions: [{ Name: QueueName, Value: !GetAtt Lost.QueueName }]
    AlarmActions: [arn:aws:sns:eu-west-1:111122223333:on-call]
`,
  },
  evaluate(queue, app) {
    if (!isDeadLetterQueue(queue)) return notApplicable;
    if (app.referrers(queue, 'AWS::Lambda::EventSourceMapping', 'EventSourceArn').length > 0) return notApplicable;
    return alarmsOn(queue, 'AWS/SQS', depthMetrics).length > 0
      ? pass
      : fail(queue, 'no alarm of the application watches what this dead-letter queue holds');
  },
});
