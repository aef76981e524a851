import { createApplication, entryOf } from '@aspis/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProject } from '../project/read-project.ts';
import { treeFromTexts } from '../project/source-tree.ts';
import { plainValue } from './plain-value.ts';

interface Expanded {
  readonly properties: (logicalId: string) => Record<string, unknown>;
  readonly ids: readonly string[];
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
  readonly at: (logicalId: string, property: string) => number | undefined;
  readonly condition: (logicalId: string) => string | undefined;
  readonly type: (logicalId: string) => string | undefined;
  readonly originOf: (logicalId: string) => string | undefined;
}

/** What a template's resources become; `\n` stands before the first line, so that lines count from 1 with the text. */
function expand(text: string): Expanded {
  const project = readProject(treeFromTexts({ 'template.yaml': text.replace(/^\n/, '') }));
  const [application] = project.applications;
  const resources = (application ?? createApplication('none', [], [], new Map())).resources;
  const resource = (logicalId: string) => resources.get(`template.yaml/${logicalId}`);
  return {
    ids: [...resources.values()].map(({ logicalId }) => logicalId),
    properties: (logicalId) => plainValue(resource(logicalId)?.properties) as Record<string, unknown>,
    warnings: project.diagnostics
      .filter(({ code }) => code === 'sam-refuses')
      .map(({ span, message }) => ({ line: span.line, message })),
    at: (logicalId, property) => entryOf(resource(logicalId)?.properties, property)?.span.line,
    condition: (logicalId) => resource(logicalId)?.condition,
    type: (logicalId) => resource(logicalId)?.type,
    originOf: (logicalId) => resource(logicalId)?.origin?.type,
  };
}

const fn = (more: string): string => `
Transform: AWS::Serverless-2016-10-31
Conditions:
  IsProd: !Equals [!Ref AWS::StackName, prod]
Resources:
  Table:
    Type: AWS::DynamoDB::Table
  Bucket:
    Type: AWS::S3::Bucket
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      CodeUri: src/
${more.replace(/^\n/, '').replace(/^(?=.)/gm, '      ')}`;

const basic = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';

describe('a function', () => {
  test('becomes a Lambda function under its own name, and a role', () => {
    const { ids, properties, type, originOf, warnings } = expand(fn(''));
    expect(ids).toEqual(['Table', 'Bucket', 'Fn', 'FnRole']);
    expect([type('Fn'), originOf('Fn'), originOf('FnRole')]).toEqual([
      'AWS::Lambda::Function',
      'AWS::Serverless::Function',
      'AWS::Serverless::Function',
    ]);
    expect(properties('Fn')).toEqual({
      Handler: 'app.handler',
      Runtime: 'nodejs22.x',
      Code: 'src/',
      Role: '${FnRole.Arn}',
    });
    expect(properties('FnRole')['ManagedPolicyArns']).toEqual([basic]);
    expect(warnings).toEqual([]);
  });

  test('whose role is given gets none', () => {
    expect(expand(fn('Role: arn:aws:iam::123456789012:role/own')).ids).not.toContain('FnRole');
  });

  test('whose role is conditional gets one for the other case', () => {
    const { condition, properties } = expand(
      fn('Role: !If [IsProd, "arn:aws:iam::123456789012:role/own", !Ref AWS::NoValue]'),
    );
    expect(properties('Fn')['Role']).toEqual({
      if: 'IsProd',
      then: 'arn:aws:iam::123456789012:role/own',
      else: '${FnRole.Arn}',
    });
    expect(condition('FnRole')).toBe('template.yaml#NOTIsProd');
  });

  test.each([
    ['tracing', 'Tracing: Active', 'arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess'],
    [
      'a VPC',
      'VpcConfig: { SubnetIds: [a], SecurityGroupIds: [b] }',
      'arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole',
    ],
    ['a managed policy by name', 'Policies: AmazonSQSFullAccess', 'arn:aws:iam::aws:policy/AmazonSQSFullAccess'],
    ['a managed policy with a path', 'Policies: [AWSLambdaRole]', 'arn:aws:iam::aws:policy/service-role/AWSLambdaRole'],
  ])('with %s has the managed policy for it', (_, more, policy) => {
    expect(expand(fn(more)).properties('FnRole')['ManagedPolicyArns']).toEqual([basic, policy]);
  });

  test('keeps the places of policy entries', () => {
    const text = fn(
      '\nPolicies:\n  - DynamoDBReadPolicy:\n      TableName: !Ref Table\n  - Statement:\n      - { Effect: Allow, Action: s3:GetObject, Resource: "*" }',
    );
    const { properties } = expand(text);
    const [template, statement] = properties('FnRole')['Policies'] as {
      PolicyName: string;
      PolicyDocument: { Statement: { Action: unknown; Resource: unknown }[] };
    }[];
    expect(template?.PolicyName).toBe('FnRolePolicy0');
    expect(template?.PolicyDocument.Statement[0]?.Resource).toContain(
      'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}',
    );
    expect(statement).toMatchObject({
      PolicyName: 'FnRolePolicy1',
      PolicyDocument: { Statement: [{ Action: 's3:GetObject' }] },
    });
  });

  test('takes what Globals says, with the place in Globals', () => {
    const text = `${fn('\nEnvironment:\n  Variables: { OWN: b }')}\nGlobals:\n  Function:\n    Timeout: 20\n    Environment:\n      Variables:\n        SHARED: a\n`;
    const { properties, at } = expand(text);
    expect(properties('Fn')).toMatchObject({ Timeout: 20, Environment: { Variables: { SHARED: 'a', OWN: 'b' } } });
    expect(at('Fn', 'Timeout')).toBe(
      text
        .replace(/^\n/, '')
        .split('\n')
        .findIndex((line) => line.includes('Timeout: 20')) + 1,
    );
  });

  test('that publishes an alias is called by it', () => {
    const { properties, ids } = expand(
      fn('\nAutoPublishAlias: live\nEvents:\n  Tick:\n    Type: Schedule\n    Properties: { Schedule: rate(1 hour) }'),
    );
    expect(ids).toEqual(expect.arrayContaining(['FnVersion', 'FnAliaslive', 'FnTick', 'FnTickPermission']));
    expect(properties('FnTickPermission')).toMatchObject({
      FunctionName: '${FnAliaslive}',
      Principal: 'events.amazonaws.com',
      SourceArn: '${FnTick.Arn}',
    });
  });

  test.each([
    ['NONE', ['UrlPublicPermissions', 'URLInvokeAllowPublicAccess']],
    ['AWS_IAM', []],
  ])('with a URL of AuthType %s', (type, permissions) => {
    const { ids, properties } = expand(fn(`FunctionUrlConfig: { AuthType: ${type} }`));
    expect(properties('FnUrl')).toEqual({ TargetFunctionArn: '${Fn}', AuthType: type });
    expect(ids.filter((id) => id.includes('Public'))).toEqual(permissions.map((name) => `Fn${name}`));
  });

  test('with a destination that SAM makes may send to it', () => {
    const { properties, type } = expand(fn('EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS } } }'));
    expect(type('FnEventInvokeConfigOnFailureQueue')).toBe('AWS::SQS::Queue');
    expect(properties('FnRole')['Policies']).toMatchObject([
      {
        PolicyDocument: {
          Statement: [{ Action: 'sqs:SendMessage', Resource: '${FnEventInvokeConfigOnFailureQueue.Arn}' }],
        },
      },
    ]);
  });
});

describe('events', () => {
  const event = (type: string, properties: string): Expanded =>
    expand(fn(`\nEvents:\n  On:\n    Type: ${type}\n    Properties: ${properties}`));

  test.each([
    [
      'SQS',
      '{ Queue: arn:aws:sqs:eu-west-1:123456789012:q }',
      'FnOn',
      { EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:q', FunctionName: '${Fn}' },
    ],
    [
      'Kinesis',
      '{ Stream: arn:s, StartingPosition: LATEST }',
      'FnOn',
      { EventSourceArn: 'arn:s', StartingPosition: 'LATEST' },
    ],
    [
      'MSK',
      '{ Stream: arn:s, Topics: [t], ConsumerGroupId: g }',
      'FnOn',
      { AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId: 'g' } },
    ],
    [
      'EventBridgeRule',
      '{ Pattern: { source: [a] } }',
      'FnOn',
      { EventPattern: { source: ['a'] }, Targets: [{ Arn: '${Fn.Arn}', Id: 'FnOnLambdaTarget' }] },
    ],
    [
      'S3',
      '{ Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*" }',
      'Bucket',
      { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: '${Fn.Arn}' }] } },
    ],
    [
      'S3',
      '{ Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*" }',
      'FnOnPermission',
      { Principal: 's3.amazonaws.com', SourceAccount: '${AWS::AccountId}' },
    ],
    ['SNS', '{ Topic: arn:t }', 'FnOnPermission', { Principal: 'sns.amazonaws.com', SourceArn: 'arn:t' }],
    [
      'SNS',
      '{ Topic: arn:t, SqsSubscription: true }',
      'FnOnEventSourceMapping',
      { EventSourceArn: '${FnOnQueue.Arn}' },
    ],
    [
      'CloudWatchLogs',
      '{ LogGroupName: g, FilterPattern: "" }',
      'FnOnPermission',
      { SourceArn: 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:log-group:g:*' },
    ],
    ['AlexaSkill', '{ SkillId: s }', 'FnOnPermission', { Principal: 'alexa-appkit.amazon.com', EventSourceToken: 's' }],
    [
      'ScheduleV2',
      '{ ScheduleExpression: rate(1 hour) }',
      'FnOn',
      { FlexibleTimeWindow: { Mode: 'OFF' }, Target: { Arn: '${Fn.Arn}', RoleArn: '${FnOnRole.Arn}' } },
    ],
    [
      'Api',
      '{ Path: "/a/{b}", Method: get }',
      'FnOnPermissionProd',
      { SourceArn: 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${ServerlessRestApi}/*/GET/a/*' },
    ],
    [
      'HttpApi',
      '{ Path: /a, Method: post }',
      'FnOnPermission',
      { SourceArn: 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${ServerlessHttpApi}/*/POST/a' },
    ],
  ])('%s %s', (type, properties, logicalId, expected) => {
    expect(event(type, properties).properties(logicalId)).toMatchObject(expected);
  });

  test.each([
    ['an unknown type', 'Pigeon', '{}', 'no event of the type "Pigeon"'],
    ['a missing property', 'SQS', '{}', 'lacks Queue'],
    ['a bucket of another template', 'S3', '{ Bucket: elsewhere, Events: x }', 'a bucket of the same template'],
    [
      'an authorizer that is not there',
      'Api',
      '{ Path: /, Method: get, Auth: { Authorizer: Mine } }',
      'defines no authorizers',
    ],
    [
      'two dead letter queues',
      'Schedule',
      '{ Schedule: rate(1 hour), DeadLetterConfig: { Arn: a, Type: SQS } }',
      'either Arn or Type',
    ],
  ])('with %s are reported at their place', (_, type, properties, message) => {
    const { warnings } = event(type, properties);
    expect(warnings).toEqual(
      expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining(message) as string })]),
    );
    expect(warnings.every(({ line }) => line >= 16)).toBe(true);
  });
});

describe('a REST API', () => {
  const api = (more: string, eventMore = ''): Expanded =>
    expand(`
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
${more.replace(/^(?=.)/gm, '      ')}
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a
      Runtime: nodejs22.x
      InlineCode: b
      Events:
        Get:
          Type: Api
          Properties: { RestApiId: !Ref Api, Path: /, Method: get ${eventMore} }`);
  const bodyOf = (expanded: Expanded) =>
    expanded.properties('Api')['Body'] as {
      paths: Record<string, Record<string, Record<string, unknown>>>;
      securityDefinitions?: Record<string, unknown>;
      [key: string]: unknown;
    };
  const authorizer = 'Auth: { DefaultAuthorizer: Pool, Authorizers: { Pool: { UserPoolArn: arn:p } } }';

  test('has the routes of its events, a stage and a deployment', () => {
    const expanded = api('');
    expect(expanded.ids).toEqual(['Api', 'ApiDeployment', 'ApiliveStage', 'Fn', 'FnGetPermissionlive', 'FnRole']);
    expect(bodyOf(expanded).paths['/']?.['get']?.['x-amazon-apigateway-integration']).toMatchObject({
      type: 'aws_proxy',
    });
  });

  test.each([
    ['the default authorizer', authorizer, '', [{ Pool: [] }]],
    ['none, where the event says so', authorizer, ', Auth: { Authorizer: NONE }', [{ NONE: [] }]],
    ['an API key besides', authorizer, ', Auth: { ApiKeyRequired: true }', [{ api_key: [] }, { Pool: [] }]],
    ['IAM', 'Auth: { DefaultAuthorizer: AWS_IAM }', '', [{ AWS_IAM: [] }]],
    ['nothing', '', '', undefined],
  ])('asks for %s', (_, more, eventMore, security) => {
    expect(bodyOf(api(more, eventMore)).paths['/']?.['get']?.['security']).toEqual(security);
  });

  test('adds a preflight method, which the default authorizer covers too', () => {
    const options = bodyOf(api(`Cors: "'*'"\n${authorizer}`)).paths['/']?.['options'];
    expect(options?.['security']).toEqual([{ Pool: [] }]);
  });

  test('lets API Gateway call the function of an authorizer', () => {
    const { properties } = api('Auth: { Authorizers: { Own: { FunctionArn: !GetAtt Fn.Arn } } }');
    expect(properties('ApiOwnAuthorizerPermission')).toMatchObject({
      FunctionName: '${Fn.Arn}',
      Principal: 'apigateway.amazonaws.com',
    });
  });

  test('has the resource policy of its address ranges', () => {
    const policy = bodyOf(api('Auth: { ResourcePolicy: { IpRangeWhitelist: [10.0.0.0/8] } }'))[
      'x-amazon-apigateway-policy'
    ];
    expect(policy).toMatchObject({
      Statement: [
        { Effect: 'Allow', Principal: '*' },
        { Effect: 'Deny', Condition: { NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/8'] } } },
      ],
    });
  });

  test('leaves the author’s own definition alone but for Auth', () => {
    const body = bodyOf(
      api(
        `${authorizer}\nDefinitionBody:\n  swagger: "2.0"\n  paths: { /own: { get: { x-amazon-apigateway-integration: { type: mock } } } }`,
      ),
    );
    expect(Object.keys(body.paths)).toEqual(['/own']);
    expect(body.paths['/own']?.['get']?.['security']).toEqual([{ Pool: [] }]);
  });

  test('made for a function under a condition exists under it', () => {
    const { condition, properties } = expand(
      fn('').replace(
        '    Type: AWS::Serverless::Function',
        '    Type: AWS::Serverless::Function\n    Condition: IsProd',
      ) + '      Events: { Get: { Type: Api, Properties: { Path: /, Method: get } } }',
    );
    expect(condition('ServerlessRestApi')).toBe('template.yaml#IsProd');
    expect(properties('ServerlessRestApi')['Body']).toMatchObject({ paths: { '/': { if: 'IsProd' } } });
  });
});

describe('other types', () => {
  const one = (resources: string): Expanded =>
    expand(
      `\nTransform: AWS::Serverless-2016-10-31\nResources:\n${resources.replace(/^\n/, '').replace(/^(?=.)/gm, '  ')}`,
    );
  const source =
    '\nFn:\n  Type: AWS::Serverless::Function\n  Properties: { Handler: a, Runtime: nodejs22.x, InlineCode: b }';

  test.each([
    [
      'a state machine',
      '\nSm:\n  Type: AWS::Serverless::StateMachine\n  Properties: { Definition: { StartAt: A }, Events: { Tick: { Type: Schedule, Properties: { Schedule: rate(1 day) } } } }',
      'SmTickRole',
      { Policies: [{ PolicyDocument: { Statement: [{ Action: 'states:StartExecution', Resource: '${Sm}' }] } }] },
    ],
    [
      'a table',
      '\nT:\n  Type: AWS::Serverless::SimpleTable',
      'T',
      { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], BillingMode: 'PAY_PER_REQUEST' },
    ],
    [
      'a layer',
      '\nL:\n  Type: AWS::Serverless::LayerVersion\n  Properties: { ContentUri: s3://b/k }',
      'L',
      { LayerName: 'L', Content: { S3Bucket: 'b', S3Key: 'k' } },
    ],
    [
      'a nested application',
      '\nA:\n  Type: AWS::Serverless::Application\n  Properties: { Location: https://x.s3.amazonaws.com/t.yaml }',
      'A',
      { TemplateURL: 'https://x.s3.amazonaws.com/t.yaml' },
    ],
    [
      'an HTTP API',
      '\nH:\n  Type: AWS::Serverless::HttpApi',
      'HApiGatewayDefaultStage',
      { StageName: '$default', AutoDeploy: true },
    ],
    [
      'a WebSocket API',
      `${source}\nW:\n  Type: AWS::Serverless::WebSocketApi\n  Properties: { RouteSelectionExpression: x, Routes: { $connect: { FunctionArn: !GetAtt Fn.Arn } } }`,
      'WConnectRoute',
      { RouteKey: '$connect', Target: 'integrations/${WConnectIntegration}' },
    ],
    [
      'a GraphQL API',
      '\nG:\n  Type: AWS::Serverless::GraphQLApi\n  Properties: { SchemaInline: s, Auth: { Type: API_KEY } }',
      'G',
      { AuthenticationType: 'API_KEY', LogConfig: { FieldLogLevel: 'ALL' } },
    ],
    [
      'a connector',
      `${source}\nQ:\n  Type: AWS::SQS::Queue\nC:\n  Type: AWS::Serverless::Connector\n  Properties: { Source: { Id: Fn }, Destination: { Id: Q }, Permissions: [Read] }`,
      'CPolicy',
      {
        Roles: ['${FnRole}'],
        PolicyDocument: {
          Statement: [{ Action: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'], Resource: ['${Q.Arn}'] }],
        },
      },
    ],
    [
      'an embedded connector',
      `${source}\nQ:\n  Type: AWS::SNS::Topic\n  Connectors: { C: { Properties: { Destination: { Id: Fn }, Permissions: [Write] } } }`,
      'QCWriteLambdaPermission',
      { Principal: 'sns.amazonaws.com', SourceArn: '${Q}' },
    ],
    [
      'a capacity provider',
      '\nP:\n  Type: AWS::Serverless::CapacityProvider\n  Properties: { VpcConfig: { SubnetIds: [a] } }',
      'P',
      { PermissionsConfig: { CapacityProviderOperatorRoleArn: '${POperatorRole.Arn}' } },
    ],
  ])('%s', (_, resources, logicalId, expected) => {
    expect(one(resources).properties(logicalId)).toMatchObject(expected);
  });

  test('references to what SAM makes are followed', () => {
    const { properties } = one(
      `${source.replace('InlineCode: b', 'InlineCode: b, AutoPublishAlias: live')}\nU:\n  Type: AWS::Lambda::Permission\n  Properties: { FunctionName: !Ref Fn.Alias, SourceArn: !Sub "\${Fn.Version}" }`,
    );
    expect(properties('U')).toEqual({ FunctionName: '${FnAliaslive}', SourceArn: '${FnVersion}' });
  });

  test.each([
    [
      'a type that SAM does not know',
      '\nX:\n  Type: AWS::Serverless::Toaster',
      'no resource type AWS::Serverless::Toaster',
    ],
    [
      'a misspelt property',
      '\nT:\n  Type: AWS::Serverless::SimpleTable\n  Properties: { TabelName: a }',
      'has no property "TabelName"',
    ],
    [
      'a connector between strangers',
      '\nQ:\n  Type: AWS::SQS::Queue\nC:\n  Type: AWS::Serverless::Connector\n  Properties: { Source: { Id: Q }, Destination: { Id: Q }, Permissions: [Read] }',
      'no connector from',
    ],
  ])('%s is reported', (_, resources, message) => {
    expect(
      one(resources)
        .warnings.map((warning) => warning.message)
        .join('\n'),
    ).toContain(message);
  });
});

describe('hostile input', () => {
  const types = [
    'Api',
    'Application',
    'CapacityProvider',
    'Connector',
    'Function',
    'GraphQLApi',
    'HttpApi',
    'LayerVersion',
    'SimpleTable',
    'StateMachine',
    'WebSocketApi',
  ];
  const eventTypes = [
    'Api',
    'HttpApi',
    'SQS',
    'MSK',
    'MQ',
    'SelfManagedKafka',
    'DocumentDB',
    'S3',
    'SNS',
    'Schedule',
    'ScheduleV2',
    'CloudWatchLogs',
    'Cognito',
    'IoTRule',
  ];
  const names = [
    ...[
      'Auth',
      'Authorizers',
      'Connectors',
      'Cors',
      'DataSources',
      'DeadLetterConfig',
      'DefinitionBody',
      'DeploymentPreference',
      'Destination',
      'Domain',
      'EventInvokeConfig',
      'Events',
    ],
    ...[
      'FunctionUrlConfig',
      'GatewayResponses',
      'Id',
      'Policies',
      'Properties',
      'ResourcePolicy',
      'Role',
      'Route53',
      'Routes',
      'Source',
      'SourceAccessConfigurations',
      'StageName',
      'Type',
      'UsagePlan',
    ],
    ...[
      'AutoPublishAlias',
      'Models',
      'RequestModel',
      'RequestParameters',
      'paths',
      'get',
      'security',
      'Path',
      'Method',
      '__proto__',
      'constructor',
      'toString',
    ],
  ];
  const scalar = fc.oneof(
    fc.constantFrom('', 'NONE', '/', 'get', 'Fn', 'constructor', null, true, 3, '${', 's3://b/k'),
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      { Ref: 'Other' },
      { 'Fn::If': ['C', { Ref: 'AWS::NoValue' }, 'x'] },
      { 'Fn::GetAtt': ['Other', 'Arn'] },
    ),
  );
  const shape = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  const event = fc.record({ Type: fc.constantFrom(...eventTypes), Properties: shape });
  const resource = fc.record({
    Type: fc.constantFrom(...types.map((type) => `AWS::Serverless::${type}`)),
    Properties: fc.oneof(
      shape,
      fc.record({ Events: fc.dictionary(fc.constantFrom('A', 'B', '__proto__'), event), Path: shape }),
    ),
    Connectors: shape,
  });

  test('ends in a diagnostic, never in an exception', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('Fn', 'Other', 'ServerlessRestApi', 'constructor'), resource, {
          minKeys: 1,
          noNullPrototype: true,
        }),
        shape,
        (resources, globals) => {
          const template = {
            Transform: 'AWS::Serverless-2016-10-31',
            Conditions: { C: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'x'] } },
            Globals: { Function: globals, Api: globals },
            Resources: resources,
          };
          expand(JSON.stringify(template));
        },
      ),
      { numRuns: 400 },
    );
  });
});
