import { testControl } from '@aspis/testkit';
import { mappingBatchesAreValid as control } from './mapping-batches-are-valid.ts';

testControl(control, {
  fail: {
    'a FIFO queue': `
Orders: { Type: AWS::Lambda::Function }
Queue: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, BatchSize: 20, MaximumBatchingWindowInSeconds: 1 } }
`,
    'a stream without a position': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Stream.Arn }
`,
    'a queue with one': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, StartingPosition: LATEST }
`,
  },
  pass: {
    ten: `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, BatchSize: 10 }
`,
    'a stream': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST, BatchSize: 1000 }
`,
  },
  unresolved: {
    'the batch size is imported': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, BatchSize: !ImportValue size }
`,
  },
  notApplicable: {
    'an unknown source': `
Orders: { Type: AWS::Lambda::Function }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !ImportValue source } }
`,
  },
});
