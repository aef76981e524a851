import { parseArn } from './arn.ts';

/** The property that names a resource, by type. AWS CloudFormation resource reference, read 2026-11-21. */
const nameProperties: Readonly<Record<string, string>> = {
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
};

export function namePropertyOf(type: string): string | undefined {
  return nameProperties[type];
}

/** Properties that name a resource of another type by its bare name. AWS CloudFormation resource reference, read 2026-11-21. */
const bareNames: Readonly<Record<string, { readonly property: string; readonly type: string }>> = {
  'AWS::IAM::RolePolicy': { property: 'RoleName', type: 'AWS::IAM::Role' },
  'AWS::S3::BucketPolicy': { property: 'Bucket', type: 'AWS::S3::Bucket' },
  'AWS::SecretsManager::ResourcePolicy': { property: 'SecretId', type: 'AWS::SecretsManager::Secret' },
  'AWS::SecretsManager::RotationSchedule': { property: 'SecretId', type: 'AWS::SecretsManager::Secret' },
};

export function bareNameOf(type: string): { readonly property: string; readonly type: string } | undefined {
  return bareNames[type];
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
  { service: 'secretsmanager', prefix: 'secret:', end: /-[A-Za-z0-9?*]{6}$|-?\*$/, types: ['AWS::SecretsManager::Secret'] },
  { service: 'sns', prefix: '', end: /:/, types: ['AWS::SNS::Topic'] },
  { service: 'sqs', prefix: '', types: ['AWS::SQS::Queue'] },
  { service: 'ssm', prefix: 'parameter', types: ['AWS::SSM::Parameter'] },
  { service: 'states', prefix: 'stateMachine:', end: /:/, types: ['AWS::StepFunctions::StateMachine'] },
];

/** The resource types an ARN may designate and the name it gives; undefined for ARNs of other services. */
export function nameInArn(text: string): { readonly types: readonly string[]; readonly name: string } | undefined {
  const arn = parseArn(text);
  if (arn === undefined) return undefined;
  const form = arnForms.find(({ service, prefix }) => service === arn.service && arn.resource.startsWith(prefix));
  if (form === undefined) return undefined;
  const rest = arn.resource.slice(form.prefix.length);
  const end = form.end === undefined ? -1 : rest.search(form.end);
  const name = end < 0 ? rest : rest.slice(0, end);
  // An IAM path stands between `role/` and the name.
  return { types: form.types, name: arn.service === 'iam' ? name.slice(name.lastIndexOf('/') + 1) : name };
}
