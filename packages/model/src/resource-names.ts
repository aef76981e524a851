import { parseArn } from './arn.ts';

/** The property that names a resource, by type. AWS CloudFormation resource reference, read 2026-11-21. */
const nameProperties: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'AWS::ApiGateway::ApiKey': 'Name',
    'AWS::CloudWatch::Alarm': 'AlarmName',
    'AWS::Cognito::UserPool': 'UserPoolName',
    'AWS::DynamoDB::GlobalTable': 'TableName',
    'AWS::DynamoDB::Table': 'TableName',
    'AWS::ECR::Repository': 'RepositoryName',
    'AWS::Events::EventBus': 'Name',
    'AWS::Events::Rule': 'Name',
    'AWS::IAM::Group': 'GroupName',
    'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
    'AWS::IAM::Role': 'RoleName',
    'AWS::IAM::User': 'UserName',
    'AWS::KMS::Alias': 'AliasName',
    'AWS::Kinesis::Stream': 'Name',
    'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamName',
    'AWS::Lambda::Function': 'FunctionName',
    'AWS::Lambda::LayerVersion': 'LayerName',
    'AWS::Logs::LogGroup': 'LogGroupName',
    'AWS::S3::Bucket': 'BucketName',
    'AWS::SNS::Topic': 'TopicName',
    'AWS::SQS::Queue': 'QueueName',
    'AWS::SSM::Parameter': 'Name',
    'AWS::SecretsManager::Secret': 'Name',
    'AWS::StepFunctions::StateMachine': 'StateMachineName',
  }),
);

export function namePropertyOf(type: string): string | undefined {
  return nameProperties.get(type);
}

/** A property that names a resource by its bare name; `path` is dotted, with `[]` for any list item. */
export interface BareName {
  readonly path: string;
  readonly type: string;
}

const ofFunction = (path: string): readonly BareName[] => [{ path, type: 'AWS::Lambda::Function' }];
const ofIdentities: readonly BareName[] = [
  { path: 'Groups[]', type: 'AWS::IAM::Group' },
  { path: 'Roles[]', type: 'AWS::IAM::Role' },
  { path: 'Users[]', type: 'AWS::IAM::User' },
];

/** Properties that name a resource of another type by its bare name. AWS CloudFormation resource reference, read 2026-11-21. */
const bareNames: ReadonlyMap<string, readonly BareName[]> = new Map(
  Object.entries({
    'AWS::AppSync::DataSource': [{ path: 'DynamoDBConfig.TableName', type: 'AWS::DynamoDB::Table' }],
    'AWS::CodePipeline::Pipeline': ofFunction('Stages[].Actions[].Configuration.FunctionName'),
    'AWS::Events::Rule': [{ path: 'EventBusName', type: 'AWS::Events::EventBus' }],
    'AWS::IAM::GroupPolicy': [{ path: 'GroupName', type: 'AWS::IAM::Group' }],
    'AWS::IAM::InstanceProfile': [{ path: 'Roles[]', type: 'AWS::IAM::Role' }],
    'AWS::IAM::ManagedPolicy': ofIdentities,
    'AWS::IAM::Policy': ofIdentities,
    'AWS::IAM::RolePolicy': [{ path: 'RoleName', type: 'AWS::IAM::Role' }],
    'AWS::IAM::UserPolicy': [{ path: 'UserName', type: 'AWS::IAM::User' }],
    'AWS::Lambda::Alias': ofFunction('FunctionName'),
    'AWS::Lambda::EventInvokeConfig': ofFunction('FunctionName'),
    'AWS::Lambda::EventSourceMapping': ofFunction('FunctionName'),
    'AWS::Lambda::Function': [{ path: 'LoggingConfig.LogGroup', type: 'AWS::Logs::LogGroup' }],
    'AWS::Lambda::Permission': ofFunction('FunctionName'),
    'AWS::Lambda::Url': ofFunction('TargetFunctionArn'),
    'AWS::Lambda::Version': ofFunction('FunctionName'),
    'AWS::Logs::MetricFilter': [{ path: 'LogGroupName', type: 'AWS::Logs::LogGroup' }],
    'AWS::Logs::SubscriptionFilter': [{ path: 'LogGroupName', type: 'AWS::Logs::LogGroup' }],
    'AWS::S3::BucketPolicy': [{ path: 'Bucket', type: 'AWS::S3::Bucket' }],
    'AWS::SecretsManager::ResourcePolicy': [{ path: 'SecretId', type: 'AWS::SecretsManager::Secret' }],
    'AWS::SecretsManager::RotationSchedule': [{ path: 'SecretId', type: 'AWS::SecretsManager::Secret' }],
  }),
);

/** The type of resource that a property names by its bare name, if it does. */
export function typeNamedAt(type: string, path: string): string | undefined {
  return bareNames.get(type)?.find((bare) => bare.path === path)?.type;
}

/** A bare name as the named resource has it: a function's may follow its account and precede a qualifier, as in `111122223333:function:orders:live`. */
export function plainName(type: string, text: string): string {
  if (type !== 'AWS::Lambda::Function' || text.length > MAX_ARN_CHARACTERS) return text;
  const afterAccount = text.replace(/^(?:\d{12}|\$\{[^{}]*\}):function:/, '');
  return afterAccount.slice(0, endOutsidePlaceholders(afterAccount, /:/));
}

/** How an ARN's resource part names a resource: service, the text before the name, and the types it may be. */
const arnForms: readonly { service: string; prefix: string; end?: RegExp; types: readonly string[] }[] = [
  { service: 'dynamodb', prefix: 'table/', end: /\//, types: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'] },
  { service: 'ecr', prefix: 'repository/', types: ['AWS::ECR::Repository'] },
  { service: 'events', prefix: 'event-bus/', types: ['AWS::Events::EventBus'] },
  { service: 'firehose', prefix: 'deliverystream/', types: ['AWS::KinesisFirehose::DeliveryStream'] },
  { service: 'iam', prefix: 'policy/', types: ['AWS::IAM::ManagedPolicy'] },
  { service: 'iam', prefix: 'role/', types: ['AWS::IAM::Role'] },
  { service: 'kinesis', prefix: 'stream/', end: /\//, types: ['AWS::Kinesis::Stream'] },
  { service: 'lambda', prefix: 'function:', end: /:/, types: ['AWS::Lambda::Function'] },
  { service: 'lambda', prefix: 'layer:', end: /:/, types: ['AWS::Lambda::LayerVersion'] },
  { service: 'logs', prefix: 'log-group:', end: /:/, types: ['AWS::Logs::LogGroup'] },
  { service: 's3', prefix: '', end: /\//, types: ['AWS::S3::Bucket'] },
  {
    service: 'secretsmanager',
    prefix: 'secret:',
    end: /-[A-Za-z0-9?*]{6}$|-?\*$/,
    types: ['AWS::SecretsManager::Secret'],
  },
  { service: 'sns', prefix: '', end: /:/, types: ['AWS::SNS::Topic'] },
  { service: 'sqs', prefix: '', types: ['AWS::SQS::Queue'] },
  { service: 'ssm', prefix: 'parameter', types: ['AWS::SSM::Parameter'] },
  { service: 'states', prefix: 'stateMachine:', end: /:/, types: ['AWS::StepFunctions::StateMachine'] },
];

/** No ARN is longer (AWS's services take at most 2,048 characters, read 2026-11-21); with placeholders for its parts, twice that is ample. */
const MAX_ARN_CHARACTERS = 4096;

/** The function in `arn:aws:apigateway:<region>:lambda:path/2015-03-31/functions/<its ARN>/invocations`. */
const invokedArn = /^arn:[^/]*:apigateway:[^/]*:lambda:path\/[^/]+\/functions\/(arn:.+)\/invocations$/s;

/** Where the pattern begins, at the end if nowhere; the colons of `${AWS::StackName}` are part of the name. */
function endOutsidePlaceholders(text: string, pattern: RegExp): number {
  const end = text.replace(/\$\{[^{}]*\}/g, (placeholder) => '_'.repeat(placeholder.length)).search(pattern);
  return end < 0 ? text.length : end;
}

/**
 * The resource types an ARN may designate and the name it gives; undefined for ARNs of other services.
 * An API's URI for a function, `arn:aws:apigateway:…:lambda:path/…/functions/<ARN>/invocations`, designates the function.
 */
export function nameInArn(text: string): { readonly types: readonly string[]; readonly name: string } | undefined {
  const arn = text.length > MAX_ARN_CHARACTERS ? undefined : parseArn(invokedArn.exec(text)?.[1] ?? text);
  if (arn === undefined) return undefined;
  const form = arnForms.find(({ service, prefix }) => service === arn.service && arn.resource.startsWith(prefix));
  if (form === undefined) return undefined;
  const rest = arn.resource.slice(form.prefix.length);
  const name = form.end === undefined ? rest : rest.slice(0, endOutsidePlaceholders(rest, form.end));
  // An IAM path stands between `role/` and the name.
  return { types: form.types, name: arn.service === 'iam' ? name.slice(name.lastIndexOf('/') + 1) : name };
}
