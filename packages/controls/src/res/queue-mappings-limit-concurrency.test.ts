import { testControl } from '@aspis/testkit';
import { queueMappingsLimitConcurrency as control } from './queue-mappings-limit-concurrency.ts';

testControl(control, {
  fail: {
    'an empty scaling config': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, ScalingConfig: {} }
`,
  },
  pass: {
    'from a parameter': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, ScalingConfig: { MaximumConcurrency: !ImportValue limit } }
`,
  },
  notApplicable: {
    'a stream': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST }
`,
  },
});
