import type { Span } from '../span.ts';
import type { ResourceView, View } from '../view.ts';
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
  {
    type: 'AWS::ApiGateway::RestApi',
    path: 'Body.components.securitySchemes',
    kind: 'authorizer',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::ApiGateway::RestApi',
    path: 'Body.components.x-amazon-apigateway-integrations',
    kind: 'api',
    invocation: 'synchronous',
  },
  { type: 'AWS::ApiGateway::RestApi', path: 'Body.paths', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::ApiGateway::RestApi', path: 'Body.securityDefinitions', kind: 'authorizer', invocation: 'synchronous' },
  {
    type: 'AWS::ApiGatewayV2::Api',
    path: 'Body.components.securitySchemes',
    kind: 'authorizer',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::ApiGatewayV2::Api',
    path: 'Body.components.x-amazon-apigateway-integrations',
    kind: 'api',
    invocation: 'synchronous',
  },
  { type: 'AWS::ApiGatewayV2::Api', path: 'Body.paths', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::ApiGatewayV2::Api', path: 'Target', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::ApiGatewayV2::Authorizer', path: 'AuthorizerUri', kind: 'authorizer', invocation: 'synchronous' },
  { type: 'AWS::ApiGatewayV2::Integration', path: 'IntegrationUri', kind: 'api', invocation: 'synchronous' },
  { type: 'AWS::AppSync::Api', path: 'EventConfig.AuthProviders', kind: 'authorizer', invocation: 'synchronous' },
  {
    type: 'AWS::AppSync::DataSource',
    path: 'LambdaConfig.LambdaFunctionArn',
    kind: 'appsync',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::AppSync::GraphQLApi',
    path: 'AdditionalAuthenticationProviders',
    kind: 'authorizer',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::AppSync::GraphQLApi',
    path: 'LambdaAuthorizerConfig.AuthorizerUri',
    kind: 'authorizer',
    invocation: 'synchronous',
  },
  { type: 'AWS::Bedrock::Agent', path: 'ActionGroups', kind: 'bedrock', invocation: 'synchronous' },
  { type: 'AWS::Bedrock::Agent', path: 'CustomOrchestration', kind: 'bedrock', invocation: 'synchronous' },
  { type: 'AWS::Bedrock::Flow', path: 'Definition', kind: 'bedrock', invocation: 'synchronous' },
  {
    type: 'AWS::BedrockAgentCore::GatewayTarget',
    path: 'TargetConfiguration',
    kind: 'bedrock',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::CloudFormation::CustomResource',
    path: 'ServiceToken',
    kind: 'cloudformation',
    invocation: 'asynchronous',
  },
  {
    type: 'AWS::CloudFormation::LambdaHook',
    path: 'LambdaFunction',
    kind: 'cloudformation',
    invocation: 'synchronous',
  },
  { type: 'AWS::CloudFormation::Macro', path: 'FunctionName', kind: 'cloudformation', invocation: 'synchronous' },
  {
    type: 'AWS::CloudFront::Distribution',
    path: 'DistributionConfig.CacheBehaviors[].LambdaFunctionAssociations',
    kind: 'cloudfront',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::CloudFront::Distribution',
    path: 'DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations',
    kind: 'cloudfront',
    invocation: 'synchronous',
  },
  { type: 'AWS::CloudWatch::Alarm', path: 'AlarmActions', kind: 'alarm', invocation: 'asynchronous' },
  { type: 'AWS::CloudWatch::Alarm', path: 'InsufficientDataActions', kind: 'alarm', invocation: 'asynchronous' },
  { type: 'AWS::CloudWatch::Alarm', path: 'OKActions', kind: 'alarm', invocation: 'asynchronous' },
  { type: 'AWS::CloudWatch::CompositeAlarm', path: 'AlarmActions', kind: 'alarm', invocation: 'asynchronous' },
  { type: 'AWS::CodeCommit::Repository', path: 'Triggers', kind: 'codecommit', invocation: 'asynchronous' },
  { type: 'AWS::CodePipeline::Pipeline', path: 'Stages', kind: 'codepipeline', invocation: 'asynchronous' },
  { type: 'AWS::Cognito::IdentityPool', path: 'CognitoEvents', kind: 'cognito', invocation: 'synchronous' },
  { type: 'AWS::Cognito::UserPool', path: 'LambdaConfig', kind: 'cognito', invocation: 'synchronous' },
  { type: 'AWS::Config::ConfigRule', path: 'Source.SourceIdentifier', kind: 'config', invocation: 'asynchronous' },
  {
    type: 'AWS::Config::OrganizationConfigRule',
    path: 'OrganizationCustomRuleMetadata.LambdaFunctionArn',
    kind: 'config',
    invocation: 'asynchronous',
  },
  { type: 'AWS::Connect::IntegrationAssociation', path: 'IntegrationArn', kind: 'connect', invocation: 'synchronous' },
  { type: 'AWS::ElasticLoadBalancingV2::TargetGroup', path: 'Targets[].Id', kind: 'alb', invocation: 'synchronous' },
  { type: 'AWS::Events::Rule', path: 'Targets[].Arn', kind: 'eventbridge', invocation: 'asynchronous' },
  { type: 'AWS::IoT::Authorizer', path: 'AuthorizerFunctionArn', kind: 'authorizer', invocation: 'synchronous' },
  { type: 'AWS::IoT::ProvisioningTemplate', path: 'PreProvisioningHook', kind: 'iot', invocation: 'synchronous' },
  { type: 'AWS::IoT::TopicRule', path: 'TopicRulePayload', kind: 'iot', invocation: 'asynchronous' },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'AmazonOpenSearchServerlessDestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'AmazonopensearchserviceDestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'ElasticsearchDestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'ExtendedS3DestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'HttpEndpointDestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'IcebergDestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'RedshiftDestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'SnowflakeDestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'SplunkDestinationConfiguration.ProcessingConfiguration',
    kind: 'firehose',
    invocation: 'synchronous',
  },
  {
    type: 'AWS::Lambda::EventInvokeConfig',
    path: 'DestinationConfig',
    kind: 'destination',
    invocation: 'asynchronous',
  },
  { type: 'AWS::Lambda::EventSourceMapping', path: 'FunctionName', kind: 'mapping', invocation: 'queue' },
  { type: 'AWS::Lambda::Url', path: 'TargetFunctionArn', kind: 'url', invocation: 'synchronous' },
  { type: 'AWS::Lex::Bot', path: 'TestBotAliasSettings', kind: 'lex', invocation: 'synchronous' },
  { type: 'AWS::Lex::BotAlias', path: 'BotAliasLocaleSettings', kind: 'lex', invocation: 'synchronous' },
  { type: 'AWS::Logs::AccountPolicy', path: 'PolicyDocument', kind: 'logs', invocation: 'asynchronous' },
  { type: 'AWS::Logs::SubscriptionFilter', path: 'DestinationArn', kind: 'logs', invocation: 'asynchronous' },
  { type: 'AWS::Pipes::Pipe', path: 'Enrichment', kind: 'pipes', invocation: 'synchronous' },
  { type: 'AWS::Pipes::Pipe', path: 'Target', kind: 'pipes', invocation: 'synchronous' },
  {
    type: 'AWS::S3::Bucket',
    path: 'NotificationConfiguration.LambdaConfigurations',
    kind: 's3',
    invocation: 'asynchronous',
  },
  {
    type: 'AWS::S3ObjectLambda::AccessPoint',
    path: 'ObjectLambdaConfiguration.TransformationConfigurations',
    kind: 's3-object',
    invocation: 'synchronous',
  },
  { type: 'AWS::SES::ReceiptRule', path: 'Rule.Actions', kind: 'ses', invocation: 'asynchronous' },
  { type: 'AWS::SNS::Subscription', path: 'Endpoint', kind: 'sns', invocation: 'asynchronous' },
  { type: 'AWS::SNS::Topic', path: 'Subscription[].Endpoint', kind: 'sns', invocation: 'asynchronous' },
  { type: 'AWS::SSM::MaintenanceWindowTask', path: 'TaskArn', kind: 'ssm', invocation: 'asynchronous' },
  { type: 'AWS::Scheduler::Schedule', path: 'Target.Arn', kind: 'schedule', invocation: 'asynchronous' },
  {
    type: 'AWS::SecretsManager::RotationSchedule',
    path: 'RotationLambdaARN',
    kind: 'secretsmanager',
    invocation: 'synchronous',
  },
  { type: 'AWS::StepFunctions::StateMachine', path: 'Definition', kind: 'states', invocation: 'synchronous' },
  { type: 'AWS::StepFunctions::StateMachine', path: 'DefinitionString', kind: 'states', invocation: 'synchronous' },
  {
    type: 'AWS::StepFunctions::StateMachine',
    path: 'DefinitionSubstitutions',
    kind: 'states',
    invocation: 'synchronous',
  },
  { type: 'AWS::Transfer::Server', path: 'IdentityProviderDetails', kind: 'transfer', invocation: 'synchronous' },
  { type: 'AWS::Transfer::Workflow', path: 'Steps', kind: 'transfer', invocation: 'synchronous' },
  { type: 'AWS::VpcLattice::TargetGroup', path: 'Targets[].Id', kind: 'vpc-lattice', invocation: 'synchronous' },
  { type: 'Custom::', path: 'ServiceToken', kind: 'cloudformation', invocation: 'asynchronous' },
  { type: 'Custom::S3BucketNotifications', path: 'NotificationConfiguration', kind: 's3', invocation: 'asynchronous' },
];

/** The service principals that a permission lets in, where the event source itself is not in sight. */
export const principalKinds: ReadonlyMap<string, readonly [kind: string, invocation: Invocation]> = new Map(
  Object.entries({
    'alexa-appkit.amazon.com': ['alexa', 'synchronous'],
    'alexa-connectedhome.amazon.com': ['alexa', 'synchronous'],
    'apigateway.amazonaws.com': ['api', 'synchronous'],
    'appsync.amazonaws.com': ['authorizer', 'synchronous'],
    'bedrock-agentcore.amazonaws.com': ['bedrock', 'synchronous'],
    'bedrock.amazonaws.com': ['bedrock', 'synchronous'],
    'cloudformation.amazonaws.com': ['cloudformation', 'asynchronous'],
    'cloudfront.amazonaws.com': ['cloudfront', 'synchronous'],
    'codecommit.amazonaws.com': ['codecommit', 'asynchronous'],
    'codepipeline.amazonaws.com': ['codepipeline', 'asynchronous'],
    'cognito-idp.amazonaws.com': ['cognito', 'synchronous'],
    'cognito-sync.amazonaws.com': ['cognito', 'synchronous'],
    'config.amazonaws.com': ['config', 'asynchronous'],
    'connect.amazonaws.com': ['connect', 'synchronous'],
    'elasticloadbalancing.amazonaws.com': ['alb', 'synchronous'],
    'events.amazonaws.com': ['eventbridge', 'asynchronous'],
    'iot.amazonaws.com': ['iot', 'asynchronous'],
    'lambda.alarms.cloudwatch.amazonaws.com': ['alarm', 'asynchronous'],
    'lex.amazonaws.com': ['lex', 'synchronous'],
    'lexv2.amazonaws.com': ['lex', 'synchronous'],
    'logs.amazonaws.com': ['logs', 'asynchronous'],
    's3.amazonaws.com': ['s3', 'asynchronous'],
    'scheduler.amazonaws.com': ['schedule', 'asynchronous'],
    'secretsmanager.amazonaws.com': ['secretsmanager', 'synchronous'],
    'ses.amazonaws.com': ['ses', 'asynchronous'],
    'sns.amazonaws.com': ['sns', 'asynchronous'],
    'transfer.amazonaws.com': ['transfer', 'synchronous'],
    'vpc-lattice.amazonaws.com': ['vpc-lattice', 'synchronous'],
  }),
);

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
  const seen = new Set([...triggers.values()].flatMap(({ kind }) => [kind, letInAs[kind] ?? kind]));
  for (const permission of permissions) {
    const known = permittedKind(permission);
    if (known === undefined || seen.has(known.kind)) continue;
    triggers.set(`${known.kind} ${permission.id}`, { ...known, via: permission, span: permission.span });
  }
  return [...triggers.values()];
}

/** Triggers that come in by the permission of another kind: an authoriser is let in by the same principal as an integration. */
const letInAs: Readonly<Record<string, string>> = { authorizer: 'api', schedule: 'eventbridge', websocket: 'api' };

/** What a permission to a service lets in. Of a service that is not in the table it is taken that it waits for the answer, which asks least. */
function permittedKind(permission: ResourceView): Pick<Trigger, 'kind' | 'invocation'> | undefined {
  const text = permission.text('Principal');
  const principal = text.kind === 'known' && text.value !== undefined ? servicePrincipal(text.value) : undefined;
  if (principal === undefined || (isForUrl(permission) && principal !== 'cloudfront.amazonaws.com')) return undefined;
  const [kind, invocation] = principalKinds.get(principal) ?? [
    principal.split('.')[0] ?? principal,
    'synchronous' as const,
  ];
  return { kind, invocation };
}

/** Whether the permission lets in callers of the function's URL alone, which is a trigger of its own. */
export function isForUrl(permission: ResourceView): boolean {
  const action = permission.string('Action');
  return (
    (action.kind === 'known' && action.value?.toLowerCase() === 'lambda:invokefunctionurl') ||
    ['FunctionUrlAuthType', 'InvokedViaFunctionUrl'].some((name) => permission.at(name).value.kind !== 'absent')
  );
}

/**
 * A service principal in its plain form: `logs.eu-west-1.amazonaws.com`, `logs.${AWS::Region}.amazonaws.com` and
 * `logs.${AWS::URLSuffix}` are `logs.amazonaws.com`. Undefined for what is no service.
 */
export function servicePrincipal(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace('${aws::urlsuffix}', 'amazonaws.com')
    .replace(/\.com\.cn$/, '.com');
  const parts = /^([a-z0-9.-]+?)(?:\.(?:\$\{aws::region\}|[a-z]{2}(?:-[a-z]+)+-\d))?\.(amazonaws|amazon)\.com$/.exec(
    plain,
  );
  return parts === null ? undefined : `${parts[1]}.${parts[2]}.com`;
}

const sourcesByType = new Map<string, TriggerSource[]>();
for (const source of triggerSources)
  sourcesByType.set(source.type, [...(sourcesByType.get(source.type) ?? []), source]);

function sourceOf(type: string, path: string): TriggerSource | undefined {
  const sources = [
    ...(sourcesByType.get(type) ?? []),
    ...(type.startsWith('Custom::') ? (sourcesByType.get('Custom::') ?? []) : []),
  ];
  return sources.find(
    (source) => path === source.path || path.startsWith(`${source.path}.`) || path.startsWith(`${source.path}[`),
  );
}

function triggerFrom(source: TriggerSource, via: ResourceView): Trigger {
  const { span } = via;
  if (source.kind === 'mapping') return { ...mappingKind(via), via, span };
  if (via.type === 'AWS::Events::Rule') {
    const schedule = via.isSet('ScheduleExpression');
    return {
      kind: schedule.kind === 'known' && schedule.value ? 'schedule' : 'eventbridge',
      invocation: source.invocation,
      via,
      span,
    };
  }
  const invocation = invocationBy(via, source);
  if (via.type === 'AWS::ApiGatewayV2::Integration' || via.type === 'AWS::ApiGatewayV2::Api') {
    const api =
      via.type === 'AWS::ApiGatewayV2::Api' ? undefined : via.app.target(via.at('ApiId'), 'AWS::ApiGatewayV2::Api');
    const protocol = api?.kind === 'known' ? api.value?.string('ProtocolType') : undefined;
    const kind = protocol?.kind === 'known' && protocol.value === 'WEBSOCKET' ? 'websocket' : source.kind;
    return { kind, invocation, via, span };
  }
  return { kind: source.kind, invocation, via, span };
}

/** How it calls, where the caller may choose. AWS CloudFormation resource reference, read 2026-11-21. */
function invocationBy(via: ResourceView, { path, invocation }: TriggerSource): Invocation {
  switch (`${via.type} ${path}`) {
    case 'AWS::ApiGateway::Method Integration.Uri':
      return says(
        via.at('Integration.RequestParameters').child('integration.request.header.X-Amz-Invocation-Type'),
        "'event'",
      )
        ? 'asynchronous'
        : invocation;
    case 'AWS::Pipes::Pipe Target':
      return says(via.at('TargetParameters.LambdaFunctionParameters.InvocationType'), 'fire_and_forget')
        ? 'asynchronous'
        : invocation;
    case 'AWS::SES::ReceiptRule Rule.Actions': {
      const actions = via.items('Rule.Actions');
      const waits =
        actions.kind === 'known' &&
        actions.value.some((action) => says(action.at('LambdaAction.InvocationType'), 'requestresponse'));
      return waits ? 'synchronous' : invocation;
    }
    default:
      return invocation;
  }
}

function says(view: View, value: string): boolean {
  const text = view.string();
  return text.kind === 'known' && text.value?.toLowerCase() === value;
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
  const subject =
    (target.kind === 'known' ? target.value?.type : undefined) ?? (text.kind === 'known' ? (text.value ?? '') : '');
  const known = mappingSources.find(([marker]) => marker.test(subject));
  if (known !== undefined) return { kind: known[1], invocation: known[2] };
  // A starting position is asked of streams alone.
  const position = mapping.isSet('StartingPosition');
  return { kind: 'mapping', invocation: position.kind === 'known' && position.value ? 'stream' : 'queue' };
}
