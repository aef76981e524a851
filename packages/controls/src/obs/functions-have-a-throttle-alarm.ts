import { alarmsOn, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsHaveAThrottleAlarm = defineControl({
  id: 'ASPIS-OBS-022',
  title: 'Functions have an alarm on throttling',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A flood that uses up the concurrency shows as throttles, not as errors; without an alarm the function is simply not there any more.',
  fix: 'Declare an AWS::CloudWatch::Alarm on AWS/Lambda Throttles (or ConcurrentExecutions) with the dimension FunctionName, or one for all functions.',
  whenNotToUse: 'The alarms stand in a stack of their own, or another tool watches the functions.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
OrdersThrottles:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/Lambda
    MetricName: Throttles
    Dimensions: [{ Name: FunctionName, Value: !Ref Orders }]
    AlarmActions: [arn:aws:sns:eu-west-1:111122223333:on-call]
`,
  },
  evaluate(fn) {
    const alarms = alarmsOn(fn, 'AWS/Lambda', ['Throttles', 'ConcurrentExecutions', 'ClaimedAccountConcurrency']);
    return alarms.length > 0 ? pass : fail(fn, 'no alarm of the application watches its Throttles');
  },
});
