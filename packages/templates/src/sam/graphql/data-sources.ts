import { type Resource, type Value, entryOf } from '@aspis/model';
import { expandConnection } from '../connectors/connector.ts';
import {
  type Draft,
  entriesOf,
  isFalse,
  isGiven,
  isTrue,
  itemsOf,
  knownText,
  pickProperties,
  textOf,
} from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { trustOf } from '../function-role.ts';

type Kind = 'DynamoDb' | 'Lambda';

/** What SAM calls a kind of data source in logical ids, AppSync's type of it, and what it reaches. */
const kinds: Readonly<
  Record<
    Kind,
    {
      readonly suffix: string;
      readonly type: string;
      readonly target: string;
      readonly targetType: string;
      readonly arn: string;
    }
  >
> = {
  DynamoDb: {
    suffix: 'DynamoDBDataSource',
    type: 'AMAZON_DYNAMODB',
    target: 'ToTableConnector',
    targetType: 'AWS::DynamoDB::Table',
    arn: 'TableArn',
  },
  Lambda: {
    suffix: 'LambdaDataSource',
    type: 'AWS_LAMBDA',
    target: 'ToLambdaConnector',
    targetType: 'AWS::Lambda::Function',
    arn: 'FunctionArn',
  },
};

/** `DataSources`, with the role and policy of each that names no role. Returns their logical ids by SAM's name. */
export function addDataSources(resource: Resource, apiId: Value, expansion: Expansion): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [kind, group] of entriesOf(entryOf(resource.properties, 'DataSources'))) {
    if (kind !== 'DynamoDb' && kind !== 'Lambda') {
      expansion.warn(group.key, `SAM knows no data sources of the kind "${kind}".`);
      continue;
    }
    for (const [name, { key, value }] of entriesOf(group.value))
      ids.set(name, addDataSource(resource, { kind, name, source: value, span: key, apiId }, expansion));
  }
  return ids;
}

interface DataSource {
  readonly kind: Kind;
  readonly name: string;
  readonly source: Value;
  readonly span: Value['span'];
  readonly apiId: Value;
}

function addDataSource(
  resource: Resource,
  { kind, name, source, span, apiId }: DataSource,
  expansion: Expansion,
): string {
  const { suffix, type, target, targetType, arn } = kinds[kind];
  const id = `${resource.logicalId}${name}${suffix}`;
  const given = entryOf(source, 'ServiceRoleArn');
  const roleId = `${id}Role`;
  expansion.add(resource, {
    logicalId: id,
    type: 'AWS::AppSync::DataSource',
    span,
    properties: {
      ApiId: apiId,
      Name: entryOf(source, 'Name') ?? name,
      Type: type,
      Description: entryOf(source, 'Description'),
      ServiceRoleArn: isGiven(given) ? given : expansion.refer(roleId, 'Arn', span),
      ...(kind === 'DynamoDb'
        ? { DynamoDBConfig: tableConfig(source, span) }
        : { LambdaConfig: { LambdaFunctionArn: entryOf(source, 'FunctionArn') } }),
    },
  });
  if (isGiven(given)) return id;
  expansion.add(resource, {
    logicalId: roleId,
    type: 'AWS::IAM::Role',
    span,
    properties: { AssumeRolePolicyDocument: trustOf(['appsync.amazonaws.com'], span) },
  });
  const asked = itemsOf(entryOf(source, 'Permissions'))
    .map(knownText)
    .filter((access) => access !== undefined);
  const permissions = asked.length > 0 ? asked : kind === 'DynamoDb' ? ['Read', 'Write'] : ['Write'];
  const connection = {
    id: `${id}${target}`,
    span,
    sourceId: id,
    destination: { Type: targetType, Arn: entryOf(source, arn) },
    permissions,
  };
  expandConnection(resource, connection, expansion);
  return id;
}

/** The data source of functions that reach for none: the first function to name it has it made. Returns its logical id. */
export function addNoDataSource(resource: Resource, apiId: Value, span: Value['span'], expansion: Expansion): string {
  const logicalId = `${resource.logicalId}NoneDataSource`;
  if (!expansion.made.has(logicalId))
    expansion.add(resource, {
      logicalId,
      type: 'AWS::AppSync::DataSource',
      span,
      properties: { ApiId: apiId, Name: 'None', Type: 'NONE' },
    });
  return logicalId;
}

function tableConfig(source: Value, span: Value['span']): Draft {
  const region = entryOf(source, 'Region');
  const delta = entryOf(source, 'DeltaSync');
  return {
    TableName: entryOf(source, 'TableName'),
    AwsRegion: isGiven(region) ? region : textOf('${AWS::Region}', span),
    ...pickProperties(source, ['UseCallerCredentials', 'Versioned']),
    DeltaSyncConfig: isGiven(delta) && !isFalse(delta) && !isTrue(delta) ? delta : undefined,
  };
}
