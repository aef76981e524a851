import { testControl } from '@aspis/testkit';
import { streamsOutlastAnOutage as control } from './streams-outlast-an-outage.ts';

const stream = (hours: string) => `
Stream:
  Type: AWS::Kinesis::Stream
  Properties: { RetentionPeriodHours: ${hours} }
`;

testControl(control, {
  fail: { 'an hour less': stream("'167'") },
  pass: { 'a year': stream('8760') },
  unresolved: { imported: stream('!ImportValue hours') },
});
