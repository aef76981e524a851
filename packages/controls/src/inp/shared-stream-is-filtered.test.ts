import { testControl } from '@aspis/testkit';
import { sharedStreamIsFiltered as control } from './shared-stream-is-filtered.ts';

const mapping = (name: string, source: string, filter = '') => `
${name}:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: ${name.toLowerCase()}, EventSourceArn: !GetAtt ${source}, StartingPosition: LATEST${filter} }
`;

const table = 'Orders: { Type: AWS::DynamoDB::Table, Properties: { TableName: orders } }\n';
const filter = ', FilterCriteria: { Filters: [{ Pattern: \'{"eventName":["INSERT"]}\' }] }';

testControl(control, {
  fail: {
    'two on one table': table + mapping('Bill', 'Orders.StreamArn') + mapping('Ship', 'Orders.StreamArn', filter),
  },
  pass: {
    'both filter': table + mapping('Bill', 'Orders.StreamArn', filter) + mapping('Ship', 'Orders.StreamArn', filter),
  },
  notApplicable: {
    'a stream for one': table + mapping('Bill', 'Orders.StreamArn'),
    'a queue, which a filter would empty':
      `Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: q } }\n${mapping('A', 'Queue.Arn')}${mapping('B', 'Queue.Arn')}`.replaceAll(
        ', StartingPosition: LATEST',
        '',
      ),
  },
});
