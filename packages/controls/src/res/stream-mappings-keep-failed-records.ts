import { fail, mappingKind, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const streamMappingsKeepFailedRecords = defineControl({
  id: 'ASPIS-RES-005',
  title: 'Records that a stream function fails on are kept',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  why: 'When retries or the record age run out, Lambda passes over the record. Without a destination nobody learns which one was lost.',
  fix: 'Set DestinationConfig.OnFailure to a queue, topic or bucket.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html',
  ],
  equivalents: {
    'cdk-nag': ['LambdaEventSourceMappingDestination'],
    'serverless-rules': ['ES1001'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
Stream:
  Type: AWS::Kinesis::Stream
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Orders
    EventSourceArn: !GetAtt Stream.Arn
    StartingPosition: LATEST
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
Stream:
  Type: AWS::Kinesis::Stream
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Orders
    EventSourceArn: !GetAtt Stream.Arn
    StartingPosition: LATEST
    DestinationConfig: { OnFailure: { Destination: !GetAtt Failed.Arn } }
Failed:
  Type: AWS::SQS::Queue
`,
  },
  evaluate(mapping) {
    if (mappingKind(mapping).invocation !== 'stream') return notApplicable;
    const destination = mapping.isSet('DestinationConfig.OnFailure.Destination');
    if (destination.kind === 'unresolved') return destination;
    return destination.value ? pass : fail(destination, 'no failure destination');
  },
});
