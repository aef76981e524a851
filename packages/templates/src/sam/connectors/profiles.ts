/** Actions on resources; `${Source.Arn}` and the like stand for what the connector's ends are. */
export interface Grant {
  readonly actions: string;
  readonly resources: readonly string[];
}

type Access = 'Read' | 'Write';

/** What a connector between two types makes. */
export type Profile =
  /** A managed policy, attached to the role of one end. `needsBoth`: reading without writing makes no sense. */
  | { readonly kind: 'policy'; readonly attachTo: 'source' | 'destination'; readonly grants: Partial<Record<Access, readonly Grant[]>>; readonly needsBoth?: boolean }
  /** A permission on the destination's function. */
  | { readonly kind: 'permission'; readonly principal: string; readonly sourceArn: string; readonly sourceAccount?: boolean }
  /** A policy on the destination's queue or topic. */
  | { readonly kind: 'queue' | 'topic'; readonly principal: string };

const execution = 'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:${Destination.Name}:*';
const syncRule = 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';
const destination = ['${Destination.Arn}'];

const tableGrants = {
  Read: [
    {
      actions: 'dynamodb:GetItem dynamodb:Query dynamodb:Scan dynamodb:BatchGetItem dynamodb:ConditionCheckItem dynamodb:PartiQLSelect',
      resources: ['${Destination.Arn}', '${Destination.Arn}/index/*'],
    },
  ],
  Write: [
    {
      actions: 'dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:BatchWriteItem dynamodb:PartiQLDelete dynamodb:PartiQLInsert dynamodb:PartiQLUpdate',
      resources: ['${Destination.Arn}', '${Destination.Arn}/index/*'],
    },
  ],
};

const bucketGrants = {
  Read: [
    {
      actions: `s3:GetObject s3:GetObjectAcl s3:GetObjectLegalHold s3:GetObjectRetention s3:GetObjectTorrent s3:GetObjectVersion s3:GetObjectVersionAcl
        s3:GetObjectVersionForReplication s3:GetObjectVersionTorrent s3:ListBucket s3:ListBucketMultipartUploads s3:ListBucketVersions s3:ListMultipartUploadParts`,
      resources: ['${Destination.Arn}', '${Destination.Arn}/*'],
    },
  ],
  Write: [
    {
      actions: 's3:AbortMultipartUpload s3:DeleteObject s3:DeleteObjectVersion s3:PutObject s3:PutObjectLegalHold s3:PutObjectRetention s3:RestoreObject',
      resources: ['${Destination.Arn}', '${Destination.Arn}/*'],
    },
  ],
};

const invoke = 'lambda:InvokeAsync lambda:InvokeFunction';
const callAlso = { Write: [{ actions: invoke, resources: ['${Destination.Arn}', '${Destination.Arn}:*'] }] };
const publish = { Write: [{ actions: 'sns:Publish', resources: destination }] };
const putEvents = { Write: [{ actions: 'events:PutEvents', resources: destination }] };
const executeApi = 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Source.ResourceId}/${Source.Qualifier}';

function fromSource(grants: Partial<Record<Access, readonly Grant[]>>): Profile {
  return { kind: 'policy', attachTo: 'source', grants };
}

/**
 * What SAM connectors make, by the types of their ends under CloudFormation's names.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html (read 2026-11-21)
 */
export const profiles: Readonly<Record<string, Readonly<Record<string, Profile>>>> = {
  'AWS::Lambda::Function': {
    'AWS::Lambda::Function': fromSource({ Write: [{ actions: invoke, resources: destination }] }),
    'AWS::DynamoDB::Table': fromSource(tableGrants),
    'AWS::S3::Bucket': fromSource(bucketGrants),
    'AWS::SNS::Topic': fromSource(publish),
    'AWS::Events::EventBus': fromSource(putEvents),
    'AWS::SQS::Queue': fromSource({
      Read: [{ actions: 'sqs:ReceiveMessage sqs:GetQueueAttributes', resources: destination }],
      Write: [{ actions: 'sqs:DeleteMessage sqs:SendMessage sqs:ChangeMessageVisibility sqs:PurgeQueue', resources: destination }],
    }),
    'AWS::StepFunctions::StateMachine': fromSource({
      Read: [
        { actions: 'states:DescribeStateMachine states:ListExecutions', resources: destination },
        { actions: 'states:DescribeExecution states:DescribeStateMachineForExecution states:GetExecutionHistory', resources: [execution] },
      ],
      Write: [
        { actions: 'states:StartExecution states:StartSyncExecution', resources: destination },
        { actions: 'states:StopExecution', resources: [execution] },
      ],
    }),
    'AWS::Location::PlaceIndex': fromSource({
      Read: [{ actions: 'geo:DescribePlaceIndex geo:GetPlace geo:SearchPlaceIndexForPosition geo:SearchPlaceIndexForSuggestions geo:SearchPlaceIndexForText', resources: destination }],
    }),
  },
  'AWS::StepFunctions::StateMachine': {
    'AWS::Lambda::Function': fromSource(callAlso),
    'AWS::DynamoDB::Table': fromSource(tableGrants),
    'AWS::S3::Bucket': fromSource(bucketGrants),
    'AWS::SNS::Topic': fromSource(publish),
    'AWS::Events::EventBus': fromSource(putEvents),
    'AWS::SQS::Queue': fromSource({ Write: [{ actions: 'sqs:SendMessage', resources: destination }] }),
    'AWS::StepFunctions::StateMachine': {
      ...fromSource({
        Read: [
          { actions: 'states:DescribeExecution', resources: [execution] },
          { actions: 'events:DescribeRule', resources: [syncRule] },
        ],
        Write: [
          { actions: 'states:StartExecution', resources: destination },
          { actions: 'states:StopExecution', resources: [execution] },
          { actions: 'events:PutTargets events:PutRule', resources: [syncRule] },
        ],
      }),
    },
  },
  'AWS::AppSync::DataSource': {
    'AWS::Lambda::Function': fromSource(callAlso),
    'AWS::DynamoDB::Table': fromSource(tableGrants),
    'AWS::Events::EventBus': fromSource(putEvents),
  },
  'AWS::AppSync::GraphQLApi': {
    'AWS::Lambda::Function': {
      kind: 'permission',
      principal: 'appsync.amazonaws.com',
      sourceArn: 'arn:${AWS::Partition}:appsync:${AWS::Region}:${AWS::AccountId}:apis/${Source.ResourceId}',
    },
  },
  'AWS::ApiGateway::RestApi': { 'AWS::Lambda::Function': { kind: 'permission', principal: 'apigateway.amazonaws.com', sourceArn: executeApi } },
  'AWS::ApiGatewayV2::Api': { 'AWS::Lambda::Function': { kind: 'permission', principal: 'apigateway.amazonaws.com', sourceArn: executeApi } },
  'AWS::S3::Bucket': { 'AWS::Lambda::Function': { kind: 'permission', principal: 's3.amazonaws.com', sourceArn: '${Source.Arn}', sourceAccount: true } },
  'AWS::SNS::Topic': {
    'AWS::Lambda::Function': { kind: 'permission', principal: 'sns.amazonaws.com', sourceArn: '${Source.Arn}' },
    'AWS::SQS::Queue': { kind: 'queue', principal: 'sns.amazonaws.com' },
  },
  'AWS::Events::Rule': {
    'AWS::Lambda::Function': { kind: 'permission', principal: 'events.amazonaws.com', sourceArn: '${Source.Arn}' },
    'AWS::SNS::Topic': { kind: 'topic', principal: 'events.amazonaws.com' },
    'AWS::SQS::Queue': { kind: 'queue', principal: 'events.amazonaws.com' },
    'AWS::Events::EventBus': fromSource(putEvents),
    'AWS::StepFunctions::StateMachine': fromSource({ Write: [{ actions: 'states:StartExecution', resources: destination }] }),
  },
  'AWS::SQS::Queue': {
    'AWS::Lambda::Function': {
      kind: 'policy',
      attachTo: 'destination',
      needsBoth: true,
      grants: {
        Write: [{ actions: 'sqs:DeleteMessage', resources: ['${Source.Arn}'] }],
        Read: [{ actions: 'sqs:ReceiveMessage sqs:GetQueueAttributes', resources: ['${Source.Arn}'] }],
      },
    },
  },
  'AWS::DynamoDB::Table': {
    'AWS::Lambda::Function': {
      kind: 'policy',
      attachTo: 'destination',
      grants: { Read: [{ actions: 'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams', resources: ['${Source.Arn}/stream/*'] }] },
    },
  },
};

/** SAM's types under the names of what they become. */
export const plainTypes: Readonly<Record<string, string>> = {
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
};
