import { fail, mappingKind, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { reportsBatchItemFailures } from './batch-item-failures.ts';

export const mappingsReportBatchItemFailures = defineControl({
  id: 'ASPIS-RES-008',
  title: 'Batches report which of their items failed',
  severity: 'low',
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  why: 'Without it one failing message brings the whole batch back: what was done already is done again, and one poisoned message keeps nine good ones in the queue.',
  fix: 'Set FunctionResponseTypes: [ReportBatchItemFailures] and let the handler return batchItemFailures.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
Queue:
  Type: AWS::SQS::Queue
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Orders
    EventSourceArn: !GetAtt Queue.Arn
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
Queue:
  Type: AWS::SQS::Queue
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Orders
    EventSourceArn: !GetAtt Queue.Arn
    FunctionResponseTypes: [ReportBatchItemFailures]
`,
  },
  evaluate(mapping) {
    const { kind } = mappingKind(mapping);
    if (kind !== 'sqs' && kind !== 'kinesis' && kind !== 'dynamodb') return notApplicable;
    const size = mapping.number('BatchSize');
    if (size.kind === 'known' && size.value === 1) return pass;
    const reports = reportsBatchItemFailures(mapping);
    if (reports.kind === 'unresolved') return reports;
    return reports.value ? pass : fail(reports, 'failed items of a batch are not reported');
  },
});
