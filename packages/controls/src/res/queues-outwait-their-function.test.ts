import { testControl } from '@aspis/testkit';
import { queuesOutwaitTheirFunction as control } from './queues-outwait-their-function.ts';

testControl(control, {
  fail: {
    'the default of 30 seconds': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 60 } }
Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: q } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
`,
  },
  pass: {
    'the defaults of both': `
Orders: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x } }
Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: q } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
`,
    'just as long': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 60 } }
Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60 } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
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
