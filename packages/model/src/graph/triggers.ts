import type { Span } from '../span.ts';
import type { ResourceView } from '../view.ts';
import { invocableForms } from './function-behind.ts';

/**
 * How Lambda is called: `synchronous` (the caller waits), `asynchronous` (Lambda queues, retries twice
 * and may drop), `stream` (in order, a failing record blocks its shard), `queue` (polled, redelivered).
 */
export type Invocation = 'synchronous' | 'asynchronous' | 'stream' | 'queue';

/** One way in which a function comes to run. */
export interface Trigger {
  /** Such as `api`, `sqs`, `schedule`; see `triggerSources`. */
  readonly kind: string;
  readonly invocation: Invocation;
  /** The resource that declares it: the mapping, method, rule, subscription, permission. */
  readonly via: ResourceView;
  readonly span: Span;
}

interface TriggerSource {
  /** `Custom::` stands for every custom resource type. */
  readonly type: string;
  /** Property path that names the function, `[]` for any item. */
  readonly path: string;
  readonly kind: string;
  readonly invocation: Invocation;
}

/** Which property of which resource makes it call a function, and how. AWS Lambda developer guide, read 2026-11-21. */
export const triggerSources: readonly TriggerSource[] = [
  { type: 'AWS::ApiGateway::Authorizer', path: 'AuthorizerUri', kind: 'authorizer', invocation: 'synchronous' },
  { type: 'AWS::ApiGateway::Method', path: 'Integration.Uri', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::ApiGateway::RestApi', path: 'Body.components', kind: 'authorizer', invocation: 'synchronous' },
  { type: 'AWS::ApiGateway::RestApi', path: 'Body.securityDefinitions', kind: 'authorizer', invocation: 'synchronous' },
  { type: 'AWS::ApiGateway::RestApi', path: 'Body.paths', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::ApiGatewayV2::Api', path: 'Body.components', kind: 'authorizer', invocation: 'synchronous' },
  { type: 'AWS::ApiGatewayV2::Api', path: 'Body.paths', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::ApiGatewayV2::Api', path: 'Target', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::ApiGatewayV2::Authorizer', path: 'AuthorizerUri', kind: 'authorizer', invocation: 'synchronous' },
  { type: 'AWS::ApiGatewayV2::Integration', path: 'IntegrationUri', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::AppSync::DataSource', path: 'LambdaConfig.LambdaFunctionArn', kind: 'appsync', invocation: 'synchronous' },
  { type: 'AWS::AppSync::GraphQLApi', path: 'LambdaAuthorizerConfig.AuthorizerUri', kind: 'authorizer', invocation: 'synchronous' },
  { type: 'AWS::Bedrock::Agent', path: 'ActionGroups', kind: 'bedrock', invocation: 'synchronous' },
  { type: 'AWS::CloudFormation::CustomResource', path: 'ServiceToken', kind: 'cloudformation', invocation: 'asynchronous' },
  { type: 'Custom::', path: 'ServiceToken', kind: 'cloudformation', invocation: 'asynchronous' },
  { type: 'AWS::CloudFront::Distribution', path: 'DistributionConfig', kind: 'cloudfront', invocation: 'synchronous' },
  { type: 'AWS::Cognito::UserPool', path: 'LambdaConfig', kind: 'cognito', invocation: 'synchronous' },
  { type: 'AWS::Config::ConfigRule', path: 'Source.SourceIdentifier', kind: 'config', invocation: 'asynchronous' },
  { type: 'AWS::ElasticLoadBalancingV2::TargetGroup', path: 'Targets[].Id', kind: 'alb', invocation: 'synchronous' },
  { type: 'AWS::Events::Rule', path: 'Targets[].Arn', kind: 'eventbridge', invocation: 'asynchronous' },
  { type: 'AWS::IoT::TopicRule', path: 'TopicRulePayload', kind: 'iot', invocation: 'asynchronous' },
  { type: 'AWS::KinesisFirehose::DeliveryStream', path: 'ExtendedS3DestinationConfiguration.ProcessingConfiguration', kind: 'firehose', invocation: 'synchronous' },
  { type: 'AWS::Lambda::EventInvokeConfig', path: 'DestinationConfig', kind: 'destination', invocation: 'asynchronous' },
  { type: 'AWS::Lambda::EventSourceMapping', path: 'FunctionName', kind: 'mapping', invocation: 'queue' },
  { type: 'AWS::Lambda::Url', path: 'TargetFunctionArn', kind: 'url', invocation: 'synchronous' },
  { type: 'AWS::Logs::SubscriptionFilter', path: 'DestinationArn', kind: 'logs', invocation: 'asynchronous' },
  { type: 'AWS::Pipes::Pipe', path: 'Enrichment', kind: 'pipes', invocation: 'synchronous' },
  { type: 'AWS::Pipes::Pipe', path: 'Target', kind: 'pipes', invocation: 'synchronous' },
  { type: 'AWS::S3::Bucket', path: 'NotificationConfiguration.LambdaConfigurations', kind: 's3', invocation: 'asynchronous' },
  { type: 'AWS::S3ObjectLambda::AccessPoint', path: 'ObjectLambdaConfiguration.TransformationConfigurations', kind: 's3-object', invocation: 'synchronous' },
  { type: 'AWS::SES::ReceiptRule', path: 'Rule.Actions', kind: 'ses', invocation: 'asynchronous' },
  { type: 'AWS::SNS::Subscription', path: 'Endpoint', kind: 'sns', invocation: 'asynchronous' },
  { type: 'AWS::SNS::Topic', path: 'Subscription[].Endpoint', kind: 'sns', invocation: 'asynchronous' },
  { type: 'AWS::Scheduler::Schedule', path: 'Target.Arn', kind: 'schedule', invocation: 'asynchronous' },
  { type: 'AWS::SecretsManager::RotationSchedule', path: 'RotationLambdaARN', kind: 'secretsmanager', invocation: 'asynchronous' },
  { type: 'AWS::StepFunctions::StateMachine', path: 'Definition', kind: 'states', invocation: 'synchronous' },
  { type: 'AWS::StepFunctions::StateMachine', path: 'DefinitionString', kind: 'states', invocation: 'synchronous' },
  { type: 'AWS::StepFunctions::StateMachine', path: 'DefinitionSubstitutions', kind: 'states', invocation: 'synchronous' },
  { type: 'AWS::VpcLattice::TargetGroup', path: 'Targets[].Id', kind: 'vpc-lattice', invocation: 'synchronous' },
  { type: 'Custom::S3BucketNotifications', path: 'NotificationConfiguration', kind: 's3', invocation: 'asynchronous' },
];

/** The service principals that a permission lets in, where the event source itself is not in sight. */
const principalKinds: Readonly<Record<string, readonly [kind: string, invocation: Invocation]>> = {
  'alexa-appkit.amazon.com': ['alexa', 'synchronous'],
  'alexa-connectedhome.amazon.com': ['alexa', 'synchronous'],
  'apigateway.amazonaws.com': ['api', 'synchronous'],
  'bedrock.amazonaws.com': ['bedrock', 'synchronous'],
  'cloudformation.amazonaws.com': ['cloudformation', 'asynchronous'],
  'codecommit.amazonaws.com': ['codecommit', 'asynchronous'],
  'codepipeline.amazonaws.com': ['codepipeline', 'asynchronous'],
  'cognito-idp.amazonaws.com': ['cognito', 'synchronous'],
  'cognito-sync.amazonaws.com': ['cognito', 'synchronous'],
  'config.amazonaws.com': ['config', 'asynchronous'],
  'connect.amazonaws.com': ['connect', 'synchronous'],
  'elasticloadbalancing.amazonaws.com': ['alb', 'synchronous'],
  'events.amazonaws.com': ['eventbridge', 'asynchronous'],
  'iot.amazonaws.com': ['iot', 'asynchronous'],
  'lex.amazonaws.com': ['lex', 'synchronous'],
  'lexv2.amazonaws.com': ['lex', 'synchronous'],
  'logs.amazonaws.com': ['logs', 'asynchronous'],
  's3.amazonaws.com': ['s3', 'asynchronous'],
  'scheduler.amazonaws.com': ['schedule', 'asynchronous'],
  'secretsmanager.amazonaws.com': ['secretsmanager', 'asynchronous'],
  'ses.amazonaws.com': ['ses', 'asynchronous'],
  'sns.amazonaws.com': ['sns', 'asynchronous'],
  'vpc-lattice.amazonaws.com': ['vpc-lattice', 'synchronous'],
};

/** Every way in which the function comes to run that the application shows. */
export function triggersOf(fn: ResourceView): readonly Trigger[] {
  const triggers = new Map<string, Trigger>();
  const permissions: ResourceView[] = [];
  for (const form of invocableForms(fn)) {
    for (const { from, path } of fn.app.uses(form)) {
      if (from.type === 'AWS::Lambda::Permission') permissions.push(from);
      const source = sourceOf(from.type, path);
      const trigger = source === undefined ? undefined : triggerFrom(source, from);
      if (trigger !== undefined) triggers.set(`${trigger.kind} ${from.id}`, trigger);
    }
  }
  const seen = new Set([...triggers.values()].map(({ kind }) => (kind === 'schedule' ? 'eventbridge' : kind)));
  for (const permission of permissions) {
    const principal = permission.string('Principal');
    const known = principal.kind === 'known' ? principalKinds[principal.value ?? ''] : undefined;
    if (known === undefined || seen.has(known[0])) continue;
    // An authoriser is let in by the same principal as an integration.
    if (known[0] === 'api' && seen.has('authorizer')) continue;
    triggers.set(`${known[0]} ${permission.id}`, { kind: known[0], invocation: known[1], via: permission, span: permission.span });
  }
  return [...triggers.values()];
}

function sourceOf(type: string, path: string): TriggerSource | undefined {
  return triggerSources.find(
    (source) =>
      (source.type === type || (source.type === 'Custom::' && type.startsWith('Custom::'))) &&
      (path === source.path || path.startsWith(`${source.path}.`) || path.startsWith(`${source.path}[`)),
  );
}

function triggerFrom(source: TriggerSource, via: ResourceView): Trigger {
  const { span } = via;
  if (source.kind === 'mapping') return { ...mappingKind(via), via, span };
  if (via.type === 'AWS::Events::Rule') {
    const schedule = via.isSet('ScheduleExpression');
    return { kind: schedule.kind === 'known' && schedule.value ? 'schedule' : 'eventbridge', invocation: source.invocation, via, span };
  }
  if (via.type === 'AWS::ApiGatewayV2::Integration') {
    const api = via.app.target(via.at('ApiId'), 'AWS::ApiGatewayV2::Api');
    const protocol = api.kind === 'known' ? api.value?.string('ProtocolType') : undefined;
    const kind = protocol?.kind === 'known' && protocol.value === 'WEBSOCKET' ? 'websocket' : 'api';
    return { kind, invocation: source.invocation, via, span };
  }
  return { kind: source.kind, invocation: source.invocation, via, span };
}

const mappingSources: readonly (readonly [marker: RegExp, kind: string, invocation: Invocation])[] = [
  [/^AWS::SQS::Queue$|:sqs:/, 'sqs', 'queue'],
  [/^AWS::Kinesis::|:kinesis:/, 'kinesis', 'stream'],
  [/^AWS::DynamoDB::|:dynamodb:/, 'dynamodb', 'stream'],
  [/^AWS::MSK::|:kafka:/, 'msk', 'stream'],
  [/^AWS::AmazonMQ::|:mq:/, 'mq', 'queue'],
  [/^AWS::DocDB::|:rds:/, 'documentdb', 'stream'],
];

/** What an event source mapping polls; `mapping` when its source is only known once deployed. */
export function mappingKind(mapping: ResourceView): { readonly kind: string; readonly invocation: Invocation } {
  const kafka = mapping.isSet('SelfManagedEventSource');
  if (kafka.kind === 'known' && kafka.value) return { kind: 'kafka', invocation: 'stream' };
  const source = mapping.at('EventSourceArn');
  const target = mapping.app.target(source);
  const text = source.text();
  const subject = (target.kind === 'known' ? target.value?.type : undefined) ?? (text.kind === 'known' ? (text.value ?? '') : '');
  const known = mappingSources.find(([marker]) => marker.test(subject));
  if (known !== undefined) return { kind: known[1], invocation: known[2] };
  // A starting position is asked of streams alone.
  const position = mapping.isSet('StartingPosition');
  return { kind: 'mapping', invocation: position.kind === 'known' && position.value ? 'stream' : 'queue' };
}
