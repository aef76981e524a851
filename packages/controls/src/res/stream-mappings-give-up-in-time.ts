import { fail, mappingKind, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const streamMappingsGiveUpInTime = defineControl({
  id: 'ASPIS-RES-006',
  title: 'Stream mappings give up on a failing record in time',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  why: 'By default a record that fails is retried until it expires, up to a week. One poisoned record stops its whole shard for that long.',
  fix: 'Set MaximumRetryAttempts or MaximumRecordAgeInSeconds, with a failure destination.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
    'https://cwe.mitre.org/data/definitions/400.html',
  ],
  equivalents: {},
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
    MaximumRetryAttempts: 3
`,
  },
  evaluate(mapping) {
    const { kind } = mappingKind(mapping);
    if (kind !== 'kinesis' && kind !== 'dynamodb') return notApplicable;
    const attempts = mapping.number('MaximumRetryAttempts');
    const age = mapping.number('MaximumRecordAgeInSeconds');
    // -1 stands for no limit, as does leaving it out.
    const limits = [attempts, age].filter(
      (limit) => limit.kind === 'known' && limit.value !== undefined && limit.value >= 0,
    );
    if (limits.length > 0) return pass;
    if (attempts.kind === 'unresolved') return attempts;
    return age.kind === 'unresolved' ? age : fail(attempts, 'retries are not limited by number or age');
  },
});
