import { testControl } from '@aspis/testkit';
import { functionsHaveAThrottleAlarm as control } from './functions-have-a-throttle-alarm.ts';

const withAlarm = (metric: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
Alarm:
  Type: AWS::CloudWatch::Alarm
  Properties: { Namespace: AWS/Lambda, MetricName: ${metric}, Dimensions: [{ Name: FunctionName, Value: !Ref Fn }] }
`;

testControl(control, {
  fail: { 'errors alone': withAlarm('Errors') },
  pass: { throttles: withAlarm('Throttles'), concurrency: withAlarm('ConcurrentExecutions') },
});
