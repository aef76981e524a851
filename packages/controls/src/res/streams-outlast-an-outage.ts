import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** What Security Hub asks of a stream, in hours. Kinesis.3, read 2026-11-21. */
const WEEK_HOURS = 168;

export const streamsOutlastAnOutage = defineControl({
  id: 'ASPIS-RES-032',
  title: 'Streams keep their records for a week',
  severity: 'info',
  appliesTo: ['AWS::Kinesis::Stream'],
  why: 'By default a record is gone after a day: a consumer that stands still over a weekend, through a fault or a poisoned record, loses what came in.',
  fix: 'Set RetentionPeriodHours to 168 or more.',
  whenNotToUse: 'Records are of no use after a day, or they also go to a bucket.',
  sources: [
    'https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/kinesis-controls.html',
  ],
  equivalents: { prowler: ['kinesis_stream_data_retention_period'], securityhub: ['Kinesis.3'] },
  examples: {
    bad: `
Events:
  Type: AWS::Kinesis::Stream
  Properties: { ShardCount: 1 }
`,
    good: `
Events:
  Type: AWS::Kinesis::Stream
  Properties: { ShardCount: 1, RetentionPeriodHours: 168 }
`,
  },
  evaluate(stream) {
    const hours = stream.number('RetentionPeriodHours');
    if (hours.kind === 'unresolved') return hours;
    if (hours.value === undefined) return fail(hours, 'no RetentionPeriodHours, so it is 24');
    return hours.value < WEEK_HOURS ? fail(hours, `RetentionPeriodHours is ${hours.value}`) : pass;
  },
});
