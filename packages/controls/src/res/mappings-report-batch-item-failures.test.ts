import { testControl } from '@aspis/testkit';
import { mappingsReportBatchItemFailures as control } from './mappings-report-batch-item-failures.ts';

testControl(control, {
  fail: {
    'a stream': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST }
`,
  },
  pass: {
    'one by one': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, BatchSize: 1 }
`,
  },
  unresolved: {
    'a parameter': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn, FunctionResponseTypes: !ImportValue types }
`,
  },
  notApplicable: {
    'a broker': `
Orders: { Type: AWS::Lambda::Function }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: 'arn:aws:mq:eu-west-1:111122223333:broker:b:b-1' } }
`,
  },
});
