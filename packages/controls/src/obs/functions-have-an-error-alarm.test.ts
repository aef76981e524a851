import { testControl } from '@aspis/testkit';
import { functionsHaveAnErrorAlarm as control } from './functions-have-an-error-alarm.ts';

const fn = `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, FunctionName: !Sub "\${AWS::StackName}-orders" }
`;
const alarm = (properties: string) => `
Alarm:
  Type: AWS::CloudWatch::Alarm
  Properties: { ${properties} }
`;

testControl(control, {
  fail: {
    'an alarm on another metric':
      fn + alarm('Namespace: AWS/Lambda, MetricName: Duration, Dimensions: [{ Name: FunctionName, Value: !Ref Fn }]'),
    'an alarm on another function':
      fn + alarm('Namespace: AWS/Lambda, MetricName: Errors, Dimensions: [{ Name: FunctionName, Value: other }]'),
    'an alarm on another service': fn + alarm('Namespace: Shop, MetricName: Errors'),
  },
  pass: {
    'by name':
      fn +
      alarm(
        'Namespace: AWS/Lambda, MetricName: Errors, Dimensions: [{ Name: FunctionName, Value: !Sub "${AWS::StackName}-orders" }]',
      ),
    'by metric math':
      fn +
      alarm(
        'Metrics: [{ Id: e, MetricStat: { Metric: { Namespace: AWS/Lambda, MetricName: Errors, Dimensions: [{ Name: FunctionName, Value: !Ref Fn }] } } }]',
      ),
    'on all functions': fn + alarm('Namespace: AWS/Lambda, MetricName: Errors'),
    'on all functions by query':
      fn + alarm(`Metrics: [{ Id: e, Expression: 'SELECT SUM(Errors) FROM SCHEMA("AWS/Lambda", FunctionName)' }]`),
    'a metric from a parameter':
      fn +
      alarm(
        'Namespace: AWS/Lambda, MetricName: !ImportValue metric, Dimensions: [{ Name: FunctionName, Value: !Ref Fn }]',
      ),
  },
});
