import { readFileSync } from 'node:fs';
import { readProject, treeFromTexts } from '@aspis/templates';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { inspectApplication } from './inspect-application.ts';

const template = `Parameters:
  Stage: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Equals [!Ref Stage, dev]
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: orders
      Runtime: nodejs22.x
      Handler: index.handler
      Code: { ZipFile: "exports.handler = () => {}" }
      Role: !GetAtt Worker.Arn
      Timeout: 20
      Layers: [!Ref Layer, "arn:aws:lambda:eu-west-1:111122223333:layer:other:1"]
      Environment: { Variables: { TABLE: !Ref Table, STAGE: !Ref Stage } }
      VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }
      ReservedConcurrentExecutions: 5
      DeadLetterConfig: { TargetArn: !GetAtt Queue.Arn }
  Bare: { Type: AWS::Lambda::Function, Properties: { Role: !ImportValue role } }
  OnlyProd: { Type: AWS::Lambda::Function, Condition: IsProd }
  OnlyDev:
    Type: AWS::Lambda::Function
    Condition: IsDev
  DevUrl: { Type: AWS::Lambda::Url, Condition: IsDev, Properties: { TargetFunctionArn: !Ref OnlyDev, AuthType: NONE } }
  Layer: { Type: AWS::Lambda::LayerVersion }
  Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Orders, FunctionVersion: !GetAtt One.Version, Name: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 } } }
  One: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Orders } }
  Retries: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: !Ref Orders, Qualifier: live, MaximumRetryAttempts: 1, DestinationConfig: { OnFailure: { Destination: !GetAtt Queue.Arn } } } }
  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Live, AuthType: AWS_IAM } }
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      ManagedPolicyArns: [!Ref Managed, arn:aws:iam::aws:policy/AWSLambdaExecute]
      Policies:
        - PolicyName: own
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: dynamodb:*, Resource: !GetAtt Table.Arn, Condition: { Bool: { aws:SecureTransport: true } } }
              - { Effect: Deny, NotAction: s3:*, NotResource: "*" }
  Managed: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: !ImportValue policy } }
  Grant:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: !Ref Live, Action: lambda:InvokeFunction, Principal: "*", PrincipalOrgID: o-abc }
  ByName: { Type: AWS::Lambda::Permission, Properties: { FunctionName: "orders:live", Action: lambda:InvokeFunction, Principal: s3.amazonaws.com, SourceArn: !GetAtt Bucket.Arn } }
  Poll:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { FunctionName: !GetAtt Orders.Arn, EventSourceArn: !GetAtt Queue.Arn, BatchSize: 5, FunctionResponseTypes: [ReportBatchItemFailures] }
  Kafka: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: orders, SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ["a:9092"] } }, Topics: [t] } }
  Rest:
    Type: AWS::ApiGateway::RestApi
    Properties: { Name: shop, EndpointConfiguration: { Types: [REGIONAL] } }
  Token: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Rest, Name: token, Type: TOKEN, AuthorizerUri: !Sub "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Bare.Arn}/invocations" } }
  Get:
    Type: AWS::ApiGateway::Method
    Properties: { RestApiId: !Ref Rest, ResourceId: !GetAtt Rest.RootResourceId, HttpMethod: GET, AuthorizationType: CUSTOM, AuthorizerId: !Ref Token, Integration: { Type: AWS_PROXY, Uri: !Sub "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations" } }
  V1: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Rest, StageName: v1, TracingEnabled: true, AccessLogSetting: { DestinationArn: !GetAtt Logs.Arn } } }
  Http:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      Body:
        openapi: "3.0.1"
        components: { securitySchemes: { jwt: { type: oauth2, x-amazon-apigateway-authorizer: { type: jwt, jwtConfiguration: { issuer: x } } } } }
        paths:
          /cart:
            post: { security: [{ jwt: [] }], x-amazon-apigateway-integration: { type: aws_proxy, uri: !GetAtt Orders.Arn } }
  Machine: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !GetAtt Worker.Arn, StateMachineType: EXPRESS } }
  Queue: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: alias/aws/sqs } }
  Table: { Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: { TableName: orders } }
  Bucket: { Type: AWS::S3::Bucket, Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms, KMSMasterKeyID: !ImportValue key } }] } } }
  Password: { Type: AWS::SecretsManager::Secret, Properties: { SecretString: hunter2hunter2 } }
  Logs: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /aws/lambda/orders } }
  Errors:
    Type: AWS::CloudWatch::Alarm
    Properties: { Namespace: AWS/Lambda, MetricName: Errors, Dimensions: [{ Name: FunctionName, Value: orders }], Statistic: Sum, Period: 60, EvaluationPeriods: 1, Threshold: 1, ComparisonOperator: GreaterThanThreshold, AlarmActions: [!Ref Topic] }
  Topic: { Type: AWS::SNS::Topic }
`;

const at = (logicalId: string): string => `template.yaml/${logicalId}`;
const lineOf = (logicalId: string): number =>
  template
    .split('\n')
    .findIndex((line) => line.startsWith(`  ${logicalId}:`) && template.split('\n').indexOf(line) > 5) + 1;

const project = readProject(treeFromTexts({ 'template.yaml': template }));
const application = project.applications.map(inspectApplication)[0];
/** As a reader gets it: through JSON. */
const output: Record<string, Record<string, unknown>[]> = JSON.parse(JSON.stringify(application));
const entry = (list: string, logicalId: string): Record<string, unknown> | undefined =>
  output[list]?.find((each) => each['logicalId'] === logicalId);

const schema: unknown = JSON.parse(readFileSync(new URL('../../schema/inspect.schema.json', import.meta.url), 'utf8'));

/** The published schema lets later versions add fields; the test does not, so that every field is described. */
function strict(node: unknown, inAllOf = false): unknown {
  if (Array.isArray(node)) return node.map((item) => strict(item, inAllOf));
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, strict(value, key === 'allOf')]));
  return 'properties' in node && 'type' in node && !inAllOf ? { ...copy, unevaluatedProperties: false } : copy;
}

/** `place` is a part of others, and may not close them. */
function strictSchema(): object {
  const whole = strict(schema) as { $defs: Record<string, Record<string, unknown>> }; // the shape of our own file
  delete whole.$defs['place']?.['unevaluatedProperties'];
  return whole;
}

test('the template is read without a complaint', () => expect(project.diagnostics).toEqual([]));

describe('the schema', () => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(strictSchema());
  const document = (applications: unknown) => ({ version: 1, applications, files: [], diagnostics: [] });

  test('describes every field of the output', () => {
    validate(document([output]));
    expect(
      validate.errors?.map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      ) ?? [],
    ).toEqual([]);
  });

  test('refuses what is missing and what is too much', () => {
    expect(validate(document([{ ...output, functions: [{ logicalId: 'x' }] }]))).toBe(false);
    expect(validate(document([{ ...output, roles: [{ ...output['roles']?.[0], surprise: 1 }] }]))).toBe(false);
  });
});

describe('everything stands at its line', () => {
  test.each([
    ...['Orders', 'Bare', 'OnlyProd', 'OnlyDev'].map((id) => ['functions', id] as const),
    ...['Grant', 'ByName'].map((id) => ['permissions', id] as const),
    ...['Poll', 'Kafka'].map((id) => ['eventSourceMappings', id] as const),
    ...['Rest', 'Http'].map((id) => ['apis', id] as const),
    ...['Queue', 'Table', 'Bucket', 'Password', 'Logs', 'Topic'].map((id) => ['dataStores', id] as const),
    ...[
      ['roles', 'Worker'] as const,
      ['stateMachines', 'Machine'] as const,
      ['alarms', 'Errors'] as const,
      ['resources', 'OnlyDev'] as const,
    ],
  ])('%s: %s', (list, id) =>
    expect(entry(list, id)).toMatchObject({ address: at(id), file: 'template.yaml', line: lineOf(id) }),
  );
});

describe('what is told', () => {
  test('of a function', () => {
    expect(entry('functions', 'Orders')).toMatchObject({
      functionName: 'orders',
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      role: at('Worker'),
      timeoutSeconds: 20,
      memoryMb: null,
      effective: {
        timeoutSeconds: 20,
        memoryMb: 128,
        ephemeralStorageMb: 512,
        packageType: 'Zip',
        architectures: ['x86_64'],
      },
      environment: ['TABLE', 'STAGE'],
      layers: [at('Layer'), 'arn:aws:lambda:eu-west-1:111122223333:layer:other:1'],
      vpc: { subnetIds: ['subnet-1'], securityGroupIds: ['sg-1'] },
      reservedConcurrency: 5,
      deadLetterTarget: at('Queue'),
      logGroup: at('Logs'),
      asyncInvocation: [{ qualifier: 'live', maximumRetryAttempts: 1, onFailure: at('Queue') }],
      urls: [{ authType: 'AWS_IAM' }],
      aliases: [{ name: 'live', version: at('One'), provisionedConcurrency: 2 }],
      versions: [{ logicalId: 'One' }],
    });
  });

  test('of what exists under one condition only', () => {
    expect(entry('functions', 'OnlyDev')).toMatchObject({ condition: 'IsDev', urls: [{ authType: 'NONE' }] });
    expect(output['entryPoints']?.find(({ via }) => via === at('DevUrl'))).toMatchObject({
      exposure: 'internet-anonymous',
      function: at('OnlyDev'),
    });
  });

  test.each([
    [
      'permissions',
      'Grant',
      { function: at('Orders'), qualifier: at('Live'), principal: '*', principalOrgId: 'o-abc' },
    ],
    ['permissions', 'ByName', { function: at('Orders'), qualifier: 'live', sourceArn: '${Bucket.Arn}' }],
    [
      'eventSourceMappings',
      'Poll',
      {
        function: at('Orders'),
        qualifier: null,
        kind: 'sqs',
        invocation: 'queue',
        source: at('Queue'),
        batchSize: 5,
        functionResponseTypes: ['ReportBatchItemFailures'],
      },
    ],
    [
      'eventSourceMappings',
      'Kafka',
      { function: at('Orders'), kind: 'kafka', topics: ['t'], bootstrapServers: ['a:9092'] },
    ],
    [
      'roles',
      'Worker',
      {
        managedPolicies: [at('Managed'), 'arn:aws:iam::aws:policy/AWSLambdaExecute'],
        functions: [at('Orders')],
        trust: [{ principals: ['Service:lambda.amazonaws.com'], actions: ['sts:AssumeRole'] }],
      },
    ],
    [
      'apis',
      'Rest',
      {
        kind: 'rest',
        authorizers: [{ name: 'token', kind: 'TOKEN', function: at('Bare') }],
        stages: [{ name: 'v1', accessLogs: at('Logs'), tracing: true }],
      },
    ],
    [
      'apis',
      'Rest',
      {
        routes: [
          {
            method: 'GET',
            path: '/',
            authorization: 'lambda',
            authorizer: at('Token'),
            integration: 'aws_proxy',
            function: at('Orders'),
            line: lineOf('Get'),
          },
        ],
      },
    ],
    [
      'apis',
      'Http',
      {
        kind: 'http',
        authorizers: [{ name: 'jwt', kind: 'jwt' }],
        routes: [{ method: 'POST', path: '/cart', authorization: 'jwt', authorizer: 'jwt', line: lineOf('Http') + 8 }],
      },
    ],
    ['stateMachines', 'Machine', { role: at('Worker'), stateMachineType: 'EXPRESS' }],
    ['dataStores', 'Table', { name: 'orders', reachedBy: [at('Worker')], deletionPolicy: 'Retain' }],
    ['dataStores', 'Queue', { encryptionKey: 'alias/aws/sqs' }],
    ['dataStores', 'Bucket', { encryptionKey: '${Import:key}' }],
    [
      'alarms',
      'Errors',
      { metric: 'Errors', watches: [at('Orders')], threshold: 1, actions: [at('Topic')], periodSeconds: 60 },
    ],
  ])('%s: %s', (list, id, expected) => expect(entry(list, id)).toMatchObject(expected));

  test('of a role’s policies, each with its place', () => {
    const policies = entry('roles', 'Worker')?.['policies'];
    expect(policies).toMatchObject([
      {
        name: 'own',
        declaredBy: at('Worker'),
        statements: [
          { effect: 'Allow', line: lineOf('Worker') + 9 },
          { effect: 'Deny', line: lineOf('Worker') + 10 },
        ],
      },
      { declaredBy: at('Managed') },
    ]);
  });

  test('of entry points', () => {
    expect(output['entryPoints']?.map(({ label, exposure }) => [label, exposure].join(' | '))).toEqual(
      expect.arrayContaining([
        'GET / | internet-authenticated',
        'POST /cart | internet-authenticated',
        'authorizer Token | internet-anonymous',
        'sqs Queue | aws-service',
        'permission to * | other-account',
        'url Url | internet-authenticated',
      ]),
    );
  });

  test('but no secret', () => expect(JSON.stringify(output)).not.toContain('hunter2'));
});
