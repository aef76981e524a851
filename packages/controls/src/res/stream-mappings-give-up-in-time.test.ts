import { testControl } from '@aspis/testkit';
import { streamMappingsGiveUpInTime as control } from './stream-mappings-give-up-in-time.ts';

testControl(control, {
  fail: {
    'without a limit on purpose': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST, MaximumRetryAttempts: -1 }
`,
  },
  pass: {
    'by age': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST, MaximumRecordAgeInSeconds: 3600 }
`,
  },
  unresolved: {
    'a parameter': `
Orders: { Type: AWS::Lambda::Function }
Stream: { Type: AWS::Kinesis::Stream }
Queue: { Type: AWS::SQS::Queue }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST, MaximumRetryAttempts: !ImportValue attempts }
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
