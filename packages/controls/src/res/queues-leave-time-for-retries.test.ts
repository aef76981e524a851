import { testControl } from '@aspis/testkit';
import { queuesLeaveTimeForRetries as control } from './queues-leave-time-for-retries.ts';

testControl(control, {
  fail: {
    'the window is forgotten': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 30 } }
Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 180 } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, MaximumBatchingWindowInSeconds: 20 } }
`,
  },
  pass: {
    'with the window': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 30 } }
Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 200 } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, MaximumBatchingWindowInSeconds: 20 } }
`,
  },
  unresolved: {
    'the timeout is a parameter without default': `
Parameters: { Seconds: { Type: Number } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: !Ref Seconds } }
  Queue: { Type: AWS::SQS::Queue }
  Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
`,
  },
  notApplicable: {
    'a queue that feeds no function': `
Queue: { Type: AWS::SQS::Queue }
`,
  },
});
