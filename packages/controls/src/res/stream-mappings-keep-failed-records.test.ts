import { testControl } from '@aspis/testkit';
import { streamMappingsKeepFailedRecords as control } from './stream-mappings-keep-failed-records.ts';

testControl(control, {
  fail: {
    'a table stream': `
Orders: { Type: AWS::Lambda::Function }
Table: { Type: AWS::DynamoDB::Table }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Table.StreamArn, StartingPosition: LATEST } }
`,
  },
  pass: {
    'a topic': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST, DestinationConfig: { OnFailure: { Destination: !Ref Failed } } }
`,
  },
  notApplicable: {
    'a queue': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn }
`,
  },
});
