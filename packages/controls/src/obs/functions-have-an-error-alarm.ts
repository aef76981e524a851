import { alarmsOn, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsHaveAnErrorAlarm = defineControl({
  id: 'ASPIS-OBS-021',
  title: 'Functions have an alarm on their errors',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Attempts to break a function show as errors first; without an alarm nobody learns of them, nor of an outage, before the users do.',
  fix: 'Declare an AWS::CloudWatch::Alarm on AWS/Lambda Errors with the dimension FunctionName, or one on the errors of all functions.',
  whenNotToUse: 'The alarms stand in a stack of their own, or another tool watches the functions.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics.html',
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
OrdersErrors:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/Lambda
    MetricName: Errors
    Dimensions: [{ Name: FunctionName, Value: !Ref Orders }]
    AlarmActions: [arn:aws:sns:eu-west-1:111122223333:on-call]
`,
  },
  evaluate: (fn) =>
    alarmsOn(fn, 'AWS/Lambda', ['Errors']).length > 0
      ? pass
      : fail(fn, 'no alarm of the application watches its Errors'),
});
