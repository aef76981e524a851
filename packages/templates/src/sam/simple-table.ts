import { type Resource, entryOf } from '@aspis/model';
import { isGiven, knownText } from './draft.ts';
import type { Expansion } from './expansion.ts';

const attributeTypes: Readonly<Record<string, string>> = { String: 'S', Number: 'N', Binary: 'B' };

/** `AWS::Serverless::SimpleTable`: a DynamoDB table with one key. */
export function expandSimpleTable(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId } = resource;
  const key = entryOf(properties, 'PrimaryKey');
  const name = entryOf(key, 'Name');
  const type = knownText(entryOf(key, 'Type')) ?? 'String';
  if (isGiven(key) && !isGiven(name)) expansion.warn(key.span, 'PrimaryKey needs a Name.');
  if (!Object.hasOwn(attributeTypes, type))
    expansion.warn(key?.span ?? resource.span, 'The Type of a key is String, Number or Binary.');
  const attribute = isGiven(name) ? name : 'id';
  const throughput = entryOf(properties, 'ProvisionedThroughput');
  expansion.add(resource, {
    logicalId,
    type: 'AWS::DynamoDB::Table',
    properties: {
      TableName: entryOf(properties, 'TableName'),
      AttributeDefinitions: [
        {
          AttributeName: attribute,
          AttributeType: (Object.hasOwn(attributeTypes, type) ? attributeTypes[type] : undefined) ?? type,
        },
      ],
      KeySchema: [{ AttributeName: attribute, KeyType: 'HASH' }],
      ProvisionedThroughput: throughput,
      BillingMode: isGiven(throughput) ? undefined : 'PAY_PER_REQUEST',
      SSESpecification: entryOf(properties, 'SSESpecification'),
      PointInTimeRecoverySpecification: entryOf(properties, 'PointInTimeRecoverySpecification'),
      Tags: entryOf(properties, 'Tags'),
    },
    attributes: Object.fromEntries(resource.attributes),
  });
}
