import { alarmsOn, fail, notApplicable, pass, triggersOf } from '@aspis/model';
import { defineControl } from '../control.ts';

export const streamConsumersHaveAnAgeAlarm = defineControl({
  id: 'ASPIS-OBS-024',
  title: 'Functions that read streams have an alarm on their lag',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'One poisoned record can hold up a whole shard until its records expire unread; the age of what the function reads is the only sign.',
  fix: 'Declare an AWS::CloudWatch::Alarm on AWS/Lambda IteratorAge with the dimension FunctionName.',
  whenNotToUse: 'The alarms stand in a stack of their own, or another tool watches the functions.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-errors.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
Events:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: arn:aws:kinesis:eu-west-1:111122223333:stream/events, StartingPosition: LATEST }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
Events:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: arn:aws:kinesis:eu-west-1:111122223333:stream/events, StartingPosition: LATEST }
Lag:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/Lambda
    MetricName: IteratorAge
    Dimensions: [{ Name: FunctionName, Value: !Ref Orders }]
    AlarmActions: [arn:aws:sns:eu-west-1:111122223333:on-call]
`,
  },
  evaluate(fn) {
    const reads = triggersOf(fn).some(({ kind }) => kind === 'kinesis' || kind === 'dynamodb');
    if (!reads) return notApplicable;
    return alarmsOn(fn, 'AWS/Lambda', ['IteratorAge']).length > 0
      ? pass
      : fail(fn, 'no alarm of the application watches its IteratorAge');
  },
});
