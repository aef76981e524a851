import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { ApplicationView } from '../application.ts';
import { principalKinds, servicePrincipal, triggerSources, triggersOf } from './triggers.ts';

/** `kind invocation via` of every trigger of the function `Fn` in the template. */
function triggersIn(text: string): readonly string[] {
  const app = new ApplicationView(applicationFrom(text));
  const fn = app.resource('template.yaml/Fn');
  return fn === undefined
    ? []
    : triggersOf(fn).map(({ kind, invocation, via }) => `${kind} ${invocation} ${via.logicalId}`);
}

const fn = `
Fn: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Fn, FunctionVersion: !GetAtt One.Version, Name: live } }
One: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Fn } }
`;

/** A value at a property path such as `Targets[].Arn`, as a template's JSON. */
function nested(path: string, value: unknown): unknown {
  return path
    .replaceAll('[]', '.[]')
    .split('.')
    .toReversed()
    .reduce<unknown>((inner, key) => (key === '[]' ? [inner] : { [key]: inner }), value);
}

describe('every row of the table of triggers', () => {
  test('there are rows', () => expect(triggerSources.length).toBeGreaterThan(70));

  test.each(triggerSources)('$type $path', ({ type, path, kind, invocation }) => {
    const source = {
      Type: type === 'Custom::' ? 'Custom::Seed' : type,
      Properties: nested(path, { 'Fn::GetAtt': ['Fn', 'Arn'] }),
    };
    expect(triggersIn(`${fn}Source: ${JSON.stringify(source)}\n`)).toEqual([`${kind} ${invocation} Source`]);
  });
});

describe('every principal that a permission lets in', () => {
  test.each([...principalKinds])('%s', (principal, [kind, invocation]) => {
    expect(
      triggersIn(
        `${fn}Grant: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Fn, Action: lambda:InvokeFunction, Principal: ${principal} } }\n`,
      ),
    ).toEqual([`${kind} ${invocation} Grant`]);
  });
});

const permission = (principal: string, more = '') =>
  `${fn}Grant: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Fn, Action: lambda:InvokeFunction, Principal: ${principal}${more} } }\n`;

describe('permissions', () => {
  test.each([
    ['a principal with its region', permission('logs.eu-west-1.amazonaws.com'), ['logs asynchronous Grant']],
    [
      'a principal with the stack’s region',
      permission("!Sub 'logs.${AWS::Region}.amazonaws.com'"),
      ['logs asynchronous Grant'],
    ],
    [
      'a principal with the partition’s suffix',
      permission("!Sub 'apigateway.${AWS::URLSuffix}'"),
      ['api synchronous Grant'],
    ],
    [
      'a service that is not in the table',
      permission('mobiletargeting.amazonaws.com'),
      ['mobiletargeting synchronous Grant'],
    ],
    ['an account is no trigger', permission('"111122223333"'), []],
    [
      'the URL’s own permission is no trigger',
      permission('events.amazonaws.com', ', FunctionUrlAuthType: AWS_IAM'),
      [],
    ],
    [
      'CloudFront before a URL',
      `${fn}Grant: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Fn, Action: lambda:InvokeFunctionUrl, Principal: cloudfront.amazonaws.com } }`,
      ['cloudfront synchronous Grant'],
    ],
    [
      'a permission beside its rule is told once',
      `${permission('events.amazonaws.com')}Rule: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: !GetAtt Fn.Arn }] } }`,
      ['schedule asynchronous Rule'],
    ],
    [
      'a permission beside its WebSocket API is told once',
      `${permission('apigateway.amazonaws.com')}Api: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
Integration: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationUri: !Sub 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Fn.Arn}/invocations' } }`,
      ['websocket synchronous Integration'],
    ],
    [
      'a permission of an authoriser is told once',
      `${permission('apigateway.amazonaws.com')}Auth: { Type: AWS::ApiGateway::Authorizer, Properties: { AuthorizerUri: !Sub 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Fn.Arn}/invocations' } }`,
      ['authorizer synchronous Auth'],
    ],
  ])('%s', (_, text, expected) => expect(triggersIn(text)).toEqual(expected));

  test.each([
    ['sns.amazonaws.com', 'sns.amazonaws.com'],
    ['sns.amazonaws.com.cn', 'sns.amazonaws.com'],
    ['s3.ap-southeast-3.amazonaws.com', 's3.amazonaws.com'],
    ['lambda.alarms.cloudwatch.amazonaws.com', 'lambda.alarms.cloudwatch.amazonaws.com'],
    ['alexa-appkit.amazon.com', 'alexa-appkit.amazon.com'],
    ['*', undefined],
    ['arn:aws:iam::111122223333:root', undefined],
    ['sns.amazonaws.com.example.org', undefined],
  ])('the plain form of %s', (text, expected) => expect(servicePrincipal(text)).toBe(expected));
});

const rule = (arn: string) =>
  `${fn}Rule: { Type: AWS::Events::Rule, Properties: { EventPattern: { source: [shop] }, Targets: [{ Id: a, Arn: ${arn} }] } }`;

describe('a function is found by every form of its name', () => {
  test.each([
    ['its attribute', rule('!GetAtt Fn.Arn')],
    ['an alias', rule('!Ref Live')],
    ['a version', rule('!Ref One')],
    ['an ARN in text', rule('arn:aws:lambda:eu-west-1:111122223333:function:orders')],
    ['an ARN with a qualifier', rule('arn:aws:lambda:eu-west-1:111122223333:function:orders:live')],
    [
      'an ARN put together',
      rule("!Sub 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:orders'"),
    ],
    ['an ARN around a reference', rule("!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Fn}:live'")],
    ['an ARN joined', rule("!Join [':', [!GetAtt Fn.Arn, live]]")],
  ])('%s', (_, text) => expect(triggersIn(text)).toEqual(['eventbridge asynchronous Rule']));

  test.each([
    ['orders'],
    ['"orders:live"'],
    ['"111122223333:function:orders"'],
    ['"111122223333:function:orders:live"'],
    ['!Ref Fn'],
    ['!Ref Live'],
    ["!Sub '${Fn}:live'"],
  ])('in a permission and in a mapping: %s', (name) => {
    expect(
      triggersIn(
        `${fn}Grant: { Type: AWS::Lambda::Permission, Properties: { FunctionName: ${name}, Action: lambda:InvokeFunction, Principal: s3.amazonaws.com } }`,
      ),
    ).toEqual(['s3 asynchronous Grant']);
    expect(
      triggersIn(
        `${fn}Poll: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: ${name}, EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:q' } }`,
      ),
    ).toEqual(['sqs queue Poll']);
  });

  test('another function’s name is not taken for it', () => {
    expect(triggersIn(rule('arn:aws:lambda:eu-west-1:111122223333:function:orders-archive'))).toEqual([]);
  });

  test('a name of which the stack’s name is a part', () => {
    const text = `
Fn: { Type: AWS::Lambda::Function, Properties: { FunctionName: !Sub '\${AWS::StackName}-orders' } }
Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: !Sub 'arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:\${AWS::StackName}-orders' }] } }`;
    expect(triggersIn(text)).toEqual(['eventbridge asynchronous Rule']);
  });

  test('an API’s URI with the function’s ARN as text', () => {
    const text = `${fn}Method: { Type: AWS::ApiGateway::Method, Properties: { Integration: { Uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:orders/invocations' } } }`;
    expect(triggersIn(text)).toEqual(['api synchronous Method']);
  });
});

const mapping = (properties: string) => `${fn}
Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: orders } }
Stream: { Type: AWS::Kinesis::Stream }
Consumer: { Type: AWS::Kinesis::StreamConsumer }
Table: { Type: AWS::DynamoDB::Table }
Cluster: { Type: AWS::MSK::Cluster }
Broker: { Type: AWS::AmazonMQ::Broker }
Documents: { Type: AWS::DocDB::DBCluster }
Poll: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Fn, ${properties} } }`;

describe('what an event source mapping polls', () => {
  test.each([
    ['EventSourceArn: !GetAtt Queue.Arn', 'sqs queue'],
    ["EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:orders'", 'sqs queue'],
    ["EventSourceArn: !Sub 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:elsewhere'", 'sqs queue'],
    ['EventSourceArn: !GetAtt Stream.Arn', 'kinesis stream'],
    ['EventSourceArn: !GetAtt Consumer.ConsumerARN', 'kinesis stream'],
    ['EventSourceArn: !GetAtt Table.StreamArn', 'dynamodb stream'],
    [
      "EventSourceArn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/t/stream/2026-01-01T00:00:00.000'",
      'dynamodb stream',
    ],
    ['EventSourceArn: !Ref Cluster', 'msk stream'],
    ['EventSourceArn: !GetAtt Broker.Arn', 'mq queue'],
    ['EventSourceArn: !Ref Documents', 'documentdb stream'],
    ['SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ["a:9092"] } }, Topics: [t]', 'kafka stream'],
    ['EventSourceArn: !ImportValue queue-arn', 'mapping queue'],
    ['EventSourceArn: !ImportValue stream-arn, StartingPosition: LATEST', 'mapping stream'],
  ])('%s', (properties, expected) => expect(triggersIn(mapping(properties))).toEqual([`${expected} Poll`]));
});

describe('callers that may choose whether they wait', () => {
  const invocation = 'RequestParameters: { integration.request.header.X-Amz-Invocation-Type: "\'Event\'" }';
  test.each([
    [
      'a REST method that calls asynchronously',
      `Method: { Type: AWS::ApiGateway::Method, Properties: { Integration: { Uri: !GetAtt Fn.Arn, ${invocation} } } }`,
      'api asynchronous Method',
    ],
    [
      'a pipe that does not wait',
      'Pipe: { Type: AWS::Pipes::Pipe, Properties: { Target: !GetAtt Fn.Arn, TargetParameters: { LambdaFunctionParameters: { InvocationType: FIRE_AND_FORGET } } } }',
      'pipes asynchronous Pipe',
    ],
    [
      'a mail rule that waits',
      'Mail: { Type: AWS::SES::ReceiptRule, Properties: { Rule: { Actions: [{ LambdaAction: { FunctionArn: !GetAtt Fn.Arn, InvocationType: RequestResponse } }] } } }',
      'ses synchronous Mail',
    ],
  ])('%s', (_, text, expected) => expect(triggersIn(fn + text)).toEqual([expected]));
});

describe('what frameworks write', () => {
  test('CDK’s custom resource for bucket notifications', () => {
    const text = `${fn}
Bucket: { Type: AWS::S3::Bucket }
Handler: { Type: AWS::Lambda::Function }
Notifications:
  Type: Custom::S3BucketNotifications
  Properties:
    ServiceToken: !GetAtt Handler.Arn
    BucketName: !Ref Bucket
    NotificationConfiguration: { LambdaFunctionConfigurations: [{ Events: ['s3:ObjectCreated:*'], LambdaFunctionArn: !GetAtt Fn.Arn }] }`;
    expect(triggersIn(text)).toEqual(['s3 asynchronous Notifications']);
  });

  test('SAM’s implicit API and queue, through an alias', () => {
    const text = `
Fn:
  Type: AWS::Serverless::Function
  Properties:
    Runtime: nodejs22.x
    Handler: a.b
    InlineCode: x
    AutoPublishAlias: live
    Events:
      Get: { Type: Api, Properties: { Path: /orders, Method: get } }
      Poll: { Type: SQS, Properties: { Queue: 'arn:aws:sqs:eu-west-1:111122223333:q' } }`;
    expect(triggersIn(text).toSorted()).toEqual(['api synchronous ServerlessRestApi', 'sqs queue FnPoll']);
  });

  test('what a distribution says beside its associations is no trigger', () => {
    expect(
      triggersIn(
        `${fn}Cdn: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Comment: !Ref Fn } } }`,
      ),
    ).toEqual([]);
  });
});

describe('conditions', () => {
  const conditional = (properties: string) => `
Parameters: { Stage: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Stage, prod], IsDev: !Equals [!Ref Stage, dev] }
Resources:
  Fn: { Type: AWS::Lambda::Function }
  Other: { Type: AWS::Lambda::Function }
  Rule: ${properties}`;
  test.each([
    [
      'the branch that holds',
      conditional(
        '{ Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: !If [IsProd, !GetAtt Fn.Arn, !GetAtt Other.Arn] }] } }',
      ),
      ['eventbridge asynchronous Rule'],
    ],
    [
      'the branch that does not',
      conditional(
        '{ Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: !If [IsProd, !GetAtt Other.Arn, !GetAtt Fn.Arn] }] } }',
      ),
      [],
    ],
    [
      'a whole target left out',
      conditional(
        '{ Type: AWS::Events::Rule, Properties: { Targets: [!If [IsProd, !Ref AWS::NoValue, { Id: a, Arn: !GetAtt Fn.Arn }]] } }',
      ),
      [],
    ],
    [
      'a rule that exists',
      conditional(
        '{ Type: AWS::Events::Rule, Condition: IsProd, Properties: { Targets: [{ Id: a, Arn: !GetAtt Fn.Arn }] } }',
      ),
      ['eventbridge asynchronous Rule'],
    ],
  ])('%s', (_, text, expected) => expect(triggersIn(text)).toEqual(expected));

  test('of two functions of one name the one that exists is found', () => {
    const text = `
Parameters: { Stage: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Stage, prod], IsDev: !Equals [!Ref Stage, dev] }
Resources:
  Old: { Type: AWS::Lambda::Function, Condition: IsDev, Properties: { FunctionName: orders } }
  Fn: { Type: AWS::Lambda::Function, Condition: IsProd, Properties: { FunctionName: orders } }
  Rule: { Type: AWS::Events::Rule, Condition: IsProd, Properties: { Targets: [{ Id: a, Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:orders' }] } }`;
    const app = new ApplicationView(applicationFrom(text));
    app.scenario.decide('template.yaml#IsProd');
    const found = app.resource('template.yaml/Fn');
    expect(found === undefined ? [] : triggersOf(found).map(({ via }) => via.logicalId)).toEqual(['Rule']);
  });
});
