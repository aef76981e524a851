import { fail, mappingKind, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const sharedStreamIsFiltered = defineControl({
  id: 'ASPIS-INP-013',
  title: 'Function that shares a stream filters for the records it is meant for',
  severity: 'info',
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  why: 'Each function on a shared stream gets every record, those of the others too: it reads data it has no need of, and runs, and fails, on records it was not written for.',
  fix: 'Set FilterCriteria.Filters with a pattern for the records that concern the function; the property has the same name in SAM.',
  whenNotToUse: 'Every function on the stream handles all of its records.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html'],
  equivalents: {},
  examples: {
    bad: `
Orders: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 1 } }
Bill:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: bill, EventSourceArn: !GetAtt Orders.Arn, StartingPosition: LATEST }
Ship:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: ship, EventSourceArn: !GetAtt Orders.Arn, StartingPosition: LATEST }
`,
    good: `
Orders: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 1 } }
Bill:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: bill
    EventSourceArn: !GetAtt Orders.Arn
    StartingPosition: LATEST
    FilterCriteria: { Filters: [{ Pattern: '{"data":{"state":["paid"]}}' }] }
Ship:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: ship
    EventSourceArn: !GetAtt Orders.Arn
    StartingPosition: LATEST
    FilterCriteria: { Filters: [{ Pattern: '{"data":{"state":["packed"]}}' }] }
`,
  },
  evaluate(mapping, app) {
    // What a filter leaves out is deleted from a queue, but stays in a stream for the others.
    if (mappingKind(mapping).invocation !== 'stream') return [];
    const source = app.target(mapping.at('EventSourceArn'));
    if (source.kind === 'unresolved' || source.value === undefined) return [];
    if (app.referrers(source.value, 'AWS::Lambda::EventSourceMapping', 'EventSourceArn').length < 2) return [];
    const filters = mapping.items('FilterCriteria.Filters');
    if (filters.kind === 'unresolved') return filters;
    return filters.value.length > 0
      ? pass
      : fail(
          mapping.at('FilterCriteria'),
          `no FilterCriteria, and ${source.value.logicalId} feeds other functions too`,
        );
  },
});
