import { describe, expect, test } from 'vitest';
import { renderText } from '@aspis/model';
import type { Resource, Value } from '@aspis/model';
import { readProject } from '../../project/read-project.ts';
import { treeFromTexts } from '../../project/source-tree.ts';

function read(properties: string): { readonly made: ReadonlyMap<string, Resource>; readonly messages: string } {
  const text = `Transform: AWS::Serverless-2016-10-31\nResources:\n  Api:\n    Type: AWS::Serverless::GraphQLApi\n    Properties:\n      SchemaInline: "type Query { a: String }"\n${properties}`;
  const { applications, diagnostics } = readProject(treeFromTexts({ 'template.yaml': text }));
  const made = [...(applications[0]?.resources.values() ?? [])].map(
    (resource) => [resource.logicalId, resource] as const,
  );
  return { made: new Map(made), messages: diagnostics.map(({ message }) => message).join('\n') };
}

/** The value as plain data, references and unknown parts as `${…}`. */
function plain(value: Value | undefined): unknown {
  if (value?.kind === 'list') return value.items.map(plain);
  if (value?.kind === 'mapping')
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plain(entry.value)]));
  return value === undefined ? undefined : renderText(value)?.replaceAll('template.yaml/', '');
}

const iam = '      Auth: { Type: AWS_IAM }\n';
const runtime = 'Runtime: { Name: APPSYNC_JS, Version: 1.0.0 }, InlineCode: x';

describe('a GraphQL API', () => {
  test('logs everything with a role of its own, unless told otherwise', () => {
    expect(plain(read(iam).made.get('Api')?.properties)).toMatchObject({
      LogConfig: { CloudWatchLogsRoleArn: '${ApiCloudWatchRole.Arn}', FieldLogLevel: 'ALL' },
    });
    const silent = read(`${iam}      Logging: false\n`).made;
    expect([plain(silent.get('Api')?.properties), silent.has('ApiCloudWatchRole')]).toEqual([
      { Name: 'Api', AuthenticationType: 'AWS_IAM' },
      false,
    ]);
  });

  test('lets AppSync call each of its authorizers', () => {
    const { made } = read(
      '      Auth:\n        Type: AWS_LAMBDA\n        LambdaAuthorizer: { AuthorizerUri: first }\n        Additional: [{ Type: API_KEY }, { Type: AWS_LAMBDA, LambdaAuthorizer: { AuthorizerUri: second } }]\n',
    );
    const permissions = [...made.values()].filter(({ type }) => type === 'AWS::Lambda::Permission');
    expect(permissions.map(({ logicalId, properties }) => [logicalId, plain(properties)])).toEqual(
      ['first', 'second'].map((name, index) => [
        `ApiToLambdaAuthConnector${index + 1}WriteLambdaPermission`,
        {
          Action: 'lambda:InvokeFunction',
          FunctionName: name,
          Principal: 'appsync.amazonaws.com',
          SourceArn: 'arn:${AWS::Partition}:appsync:${AWS::Region}:${AWS::AccountId}:apis/${Api.ApiId}',
        },
      ]),
    );
  });

  test('reaches its tables and functions with a role for each, which it makes where none is given', () => {
    const { made } = read(
      `${iam}      DataSources:\n        Lambda: { Fn: { FunctionArn: f }, Other: { FunctionArn: g, ServiceRoleArn: r } }\n        DynamoDb: { Table: { TableName: t, TableArn: a, Permissions: [Read] } }\n`,
    );
    expect(plain(made.get('ApiFnLambdaDataSourceToLambdaConnectorPolicy')?.properties)).toEqual({
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['lambda:InvokeAsync', 'lambda:InvokeFunction'], Resource: ['f', 'f:*'] },
        ],
      },
      Roles: ['${ApiFnLambdaDataSourceRole}'],
    });
    expect(plain(made.get('ApiTableDynamoDBDataSourceToTableConnectorPolicy')?.properties)).toMatchObject({
      PolicyDocument: {
        Statement: [{ Action: expect.arrayContaining(['dynamodb:GetItem']), Resource: ['a', 'a/index/*'] }],
      },
      Roles: ['${ApiTableDynamoDBDataSourceRole}'],
    });
    expect([
      plain(made.get('ApiOtherLambdaDataSource')?.properties),
      made.has('ApiOtherLambdaDataSourceRole'),
    ]).toMatchObject([{ ServiceRoleArn: 'r' }, false]);
  });

  test('joins resolvers to functions and those to data sources', () => {
    const { made } = read(
      `${iam}      DataSources: { Lambda: { Fn: { FunctionArn: f } } }\n      Functions: { One: { DataSource: Fn, ${runtime} }, Two: { DataSource: NONE, ${runtime} }, Own: { Id: given } }\n      Resolvers: { Query: { a: { Pipeline: [One, Two, Own] } } }\n`,
    );
    expect([plain(made.get('ApiOne')?.properties), plain(made.get('ApiTwo')?.properties)]).toMatchObject([
      { DataSourceName: '${ApiFnLambdaDataSource.Name}' },
      { DataSourceName: '${ApiNoneDataSource.Name}' },
    ]);
    expect(plain(made.get('ApiNoneDataSource')?.properties)).toMatchObject({ Type: 'NONE' });
    expect(plain(made.get('ApiQuerya')?.properties)).toMatchObject({
      TypeName: 'Query',
      FieldName: 'a',
      PipelineConfig: { Functions: ['${ApiOne.FunctionId}', '${ApiTwo.FunctionId}', 'given'] },
    });
  });

  test('keeps its keys, cache and domain', () => {
    const { made } = read(
      `${iam}      ApiKeys: { Key: { ExpiresOn: 5 } }\n      Cache: { Type: T2_SMALL }\n      DomainName: { DomainName: d, CertificateArn: c }\n`,
    );
    expect(plain(made.get('ApiKey')?.properties)).toEqual({ ApiId: '${Api.ApiId}', Expires: '5' });
    expect(plain(made.get('ApiApiCache')?.properties)).toEqual({ ApiId: '${Api.ApiId}', Type: 'T2_SMALL' });
    expect(plain(made.get('ApiDomainNameApiAssociation')?.properties)).toEqual({
      ApiId: '${Api.ApiId}',
      DomainName: '${ApiDomainName}',
    });
  });
});

describe('refused with a message:', () => {
  test.each([
    ['no authentication', '', 'needs Auth'],
    ['authentication without type', '      Auth: { Additional: [] }\n', 'needs Auth with a Type'],
    ['an unknown type', '      Auth: { Type: Nonsense }\n', 'Type of Auth is'],
    [
      'a type named like a method',
      '      Auth: { Type: constructor, Additional: [{ Type: __proto__ }] }\n',
      'Type of Auth is',
    ],
    ['an authorizer that is not named', '      Auth: { Type: AWS_LAMBDA }\n', 'needs LambdaAuthorizer'],
    ['two schemas', `${iam}      SchemaUri: s3://a/b\n`, 'either SchemaInline or SchemaUri'],
    ['lists for mappings', `${iam}      DataSources: [a]\n`, 'DataSources of a GraphQL API is not a mapping'],
    [
      'an unknown kind of data source',
      `${iam}      DataSources: { Http: { A: {} } }\n`,
      'no data sources of the kind "Http"',
    ],
    [
      'an unknown data source',
      `${iam}      Functions: { F: { DataSource: Nobody, ${runtime} } }\n`,
      'does not have: "Nobody"',
    ],
    ['an unknown step', `${iam}      Resolvers: { Query: { a: { Pipeline: [Nobody] } } }\n`, 'no function of the API'],
  ])('%s', (_name, properties, message) => {
    expect(read(properties).messages).toContain(message);
  });
});
