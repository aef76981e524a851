import { fail, mappingKind, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { reportsBatchItemFailures } from './batch-item-failures.ts';

export const streamMappingsHalveFailingBatches = defineControl({
  id: 'ASPIS-RES-007',
  title: 'Stream mappings halve a batch that fails',
  severity: 'low',
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  why: 'Without halving, one bad record makes Lambda retry and finally drop the whole batch with it.',
  fix: 'Set BisectBatchOnFunctionError: true, or report the failed items of a batch.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html',
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
    BisectBatchOnFunctionError: true
`,
  },
  evaluate(mapping) {
    const { kind } = mappingKind(mapping);
    if (kind !== 'kinesis' && kind !== 'dynamodb') return notApplicable;
    const size = mapping.number('BatchSize');
    const bisect = mapping.boolean('BisectBatchOnFunctionError');
    if (bisect.kind === 'unresolved') return bisect;
    const reports = reportsBatchItemFailures(mapping);
    if (
      bisect.value === true ||
      (reports.kind === 'known' && reports.value) ||
      (size.kind === 'known' && size.value === 1)
    )
      return pass;
    return fail(bisect, 'a failing batch is not halved');
  },
});
