export type AccessCategory = 'Read' | 'Write';

/** One statement of a managed policy; `${Source.Arn}` and its like stand for what the connector's ends say or imply. */
export interface AccessStatement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

type Access = Readonly<Partial<Record<AccessCategory, readonly AccessStatement[]>>>;

/** What a connector between two types makes. All but roles' policies are `Write` alone. */
export type Profile =
  /** A managed policy on the role of one of the ends. */
  | {
      readonly kind: 'role';
      readonly end: 'Source' | 'Destination';
      readonly access: Access;
      readonly inseparable?: true;
    }
  /** A permission on the function at the destination. */
  | {
      readonly kind: 'permission';
      readonly principal: string;
      readonly sourceArn: string;
      readonly sourceAccount?: string;
    }
  /** A policy of the queue or topic at the destination. */
  | { readonly kind: 'queue' | 'topic'; readonly principal: string };

const destination = ['${Destination.Arn}'];
const executions = ['arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:${Destination.Name}:*'];
/** The rule with which Step Functions learns that an execution it waits for has ended. */
const waitingRule = [
  'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule',
];
const oneApi =
  'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Source.ResourceId}/${Source.Qualifier}';

const table: Access = {
  Read: [
    {
      actions: ['GetItem', 'Query', 'Scan', 'BatchGetItem', 'ConditionCheckItem', 'PartiQLSelect'].map(
        (name) => `dynamodb:${name}`,
      ),
      resources: [...destination, '${Destination.Arn}/index/*'],
    },
  ],
  Write: [
    {
      actions: [
        'PutItem',
        'UpdateItem',
        'DeleteItem',
        'BatchWriteItem',
        'PartiQLDelete',
        'PartiQLInsert',
        'PartiQLUpdate',
      ].map((name) => `dynamodb:${name}`),
      resources: [...destination, '${Destination.Arn}/index/*'],
    },
  ],
};

const bucket: Access = {
  Read: [
    {
      actions: [
        ...[
          's3:GetObject',
          's3:GetObjectAcl',
          's3:GetObjectLegalHold',
          's3:GetObjectRetention',
          's3:GetObjectTorrent',
          's3:GetObjectVersion',
        ],
        ...[
          's3:GetObjectVersionAcl',
          's3:GetObjectVersionForReplication',
          's3:GetObjectVersionTorrent',
          's3:ListBucket',
        ],
        ...['s3:ListBucketMultipartUploads', 's3:ListBucketVersions', 's3:ListMultipartUploadParts'],
      ],
      resources: [...destination, '${Destination.Arn}/*'],
    },
  ],
  Write: [
    {
      actions: [
        ...[
          's3:AbortMultipartUpload',
          's3:DeleteObject',
          's3:DeleteObjectVersion',
          's3:PutObject',
          's3:PutObjectLegalHold',
        ],
        ...['s3:PutObjectRetention', 's3:RestoreObject'],
      ],
      resources: [...destination, '${Destination.Arn}/*'],
    },
  ],
};

const invoke: Access = {
  Write: [{ actions: ['lambda:InvokeAsync', 'lambda:InvokeFunction'], resources: destination }],
};
const putEvents: Access = { Write: [{ actions: ['events:PutEvents'], resources: destination }] };
const publish: Access = { Write: [{ actions: ['sns:Publish'], resources: destination }] };

const callMachine: Access = {
  Read: [
    { actions: ['states:DescribeStateMachine', 'states:ListExecutions'], resources: destination },
    {
      actions: ['states:DescribeExecution', 'states:DescribeStateMachineForExecution', 'states:GetExecutionHistory'],
      resources: executions,
    },
  ],
  Write: [
    { actions: ['states:StartExecution', 'states:StartSyncExecution'], resources: destination },
    { actions: ['states:StopExecution'], resources: executions },
  ],
};

const nestMachine: Access = {
  Read: [
    { actions: ['states:DescribeExecution'], resources: executions },
    { actions: ['events:DescribeRule'], resources: waitingRule },
  ],
  Write: [
    { actions: ['states:StartExecution'], resources: destination },
    { actions: ['states:StopExecution'], resources: executions },
    { actions: ['events:PutTargets', 'events:PutRule'], resources: waitingRule },
  ],
};

const fromSource = (access: Access): Profile => ({ kind: 'role', end: 'Source', access });
const permission = (principal: string, sourceArn = '${Source.Arn}'): Profile => ({
  kind: 'permission',
  principal: `${principal}.amazonaws.com`,
  sourceArn,
});
const policyOf = (kind: 'queue' | 'topic', principal: string): Profile => ({
  kind,
  principal: `${principal}.amazonaws.com`,
});

/**
 * What SAM makes of a connector, by the CloudFormation types of its source and destination.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html (read 2026-11-21)
 */
const profiles: Readonly<Record<string, Readonly<Record<string, Profile>>>> = {
  'AWS::ApiGateway::RestApi': { 'AWS::Lambda::Function': permission('apigateway', oneApi) },
  'AWS::ApiGatewayV2::Api': { 'AWS::Lambda::Function': permission('apigateway', oneApi) },
  'AWS::AppSync::DataSource': {
    'AWS::DynamoDB::Table': fromSource(table),
    'AWS::Events::EventBus': fromSource(putEvents),
    'AWS::Lambda::Function': fromSource({
      Write: [
        {
          actions: ['lambda:InvokeAsync', 'lambda:InvokeFunction'],
          resources: [...destination, '${Destination.Arn}:*'],
        },
      ],
    }),
  },
  'AWS::AppSync::GraphQLApi': {
    'AWS::Lambda::Function': permission(
      'appsync',
      'arn:${AWS::Partition}:appsync:${AWS::Region}:${AWS::AccountId}:apis/${Source.ResourceId}',
    ),
  },
  'AWS::DynamoDB::Table': {
    'AWS::Lambda::Function': {
      kind: 'role',
      end: 'Destination',
      access: {
        Read: [
          {
            actions: [
              'dynamodb:DescribeStream',
              'dynamodb:GetRecords',
              'dynamodb:GetShardIterator',
              'dynamodb:ListStreams',
            ],
            resources: ['${Source.Arn}/stream/*'],
          },
        ],
      },
    },
  },
  'AWS::Events::Rule': {
    'AWS::Events::EventBus': fromSource(putEvents),
    'AWS::Lambda::Function': permission('events'),
    'AWS::SNS::Topic': policyOf('topic', 'events'),
    'AWS::SQS::Queue': policyOf('queue', 'events'),
    'AWS::StepFunctions::StateMachine': fromSource({
      Write: [{ actions: ['states:StartExecution'], resources: destination }],
    }),
  },
  'AWS::Lambda::Function': {
    'AWS::DynamoDB::Table': fromSource(table),
    'AWS::Events::EventBus': fromSource(putEvents),
    'AWS::Lambda::Function': fromSource(invoke),
    'AWS::Location::PlaceIndex': fromSource({
      Read: [
        {
          actions: [
            ...[
              'geo:DescribePlaceIndex',
              'geo:GetPlace',
              'geo:SearchPlaceIndexForPosition',
              'geo:SearchPlaceIndexForSuggestions',
            ],
            'geo:SearchPlaceIndexForText',
          ],
          resources: destination,
        },
      ],
    }),
    'AWS::S3::Bucket': fromSource(bucket),
    'AWS::SNS::Topic': fromSource(publish),
    'AWS::SQS::Queue': fromSource({
      Read: [{ actions: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'], resources: destination }],
      Write: [
        {
          actions: ['sqs:DeleteMessage', 'sqs:SendMessage', 'sqs:ChangeMessageVisibility', 'sqs:PurgeQueue'],
          resources: destination,
        },
      ],
    }),
    'AWS::StepFunctions::StateMachine': fromSource(callMachine),
  },
  'AWS::S3::Bucket': {
    'AWS::Lambda::Function': {
      kind: 'permission',
      principal: 's3.amazonaws.com',
      sourceArn: '${Source.Arn}',
      sourceAccount: '${AWS::AccountId}',
    },
  },
  'AWS::SNS::Topic': {
    'AWS::Lambda::Function': permission('sns'),
    'AWS::SQS::Queue': policyOf('queue', 'sns'),
  },
  'AWS::SQS::Queue': {
    'AWS::Lambda::Function': {
      kind: 'role',
      end: 'Destination',
      inseparable: true,
      access: {
        Read: [{ actions: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'], resources: ['${Source.Arn}'] }],
        Write: [{ actions: ['sqs:DeleteMessage'], resources: ['${Source.Arn}'] }],
      },
    },
  },
  'AWS::StepFunctions::StateMachine': {
    'AWS::DynamoDB::Table': fromSource(table),
    'AWS::Events::EventBus': fromSource(putEvents),
    'AWS::Lambda::Function': fromSource(invoke),
    'AWS::S3::Bucket': fromSource(bucket),
    'AWS::SNS::Topic': fromSource(publish),
    'AWS::SQS::Queue': fromSource({ Write: [{ actions: ['sqs:SendMessage'], resources: destination }] }),
    'AWS::StepFunctions::StateMachine': fromSource(nestMachine),
  },
};

/** What a connector between these types makes; undefined where SAM knows no such connector. */
export function profileOf(source: string, target: string): Profile | undefined {
  const byTarget = Object.hasOwn(profiles, source) ? profiles[source] : undefined;
  return byTarget !== undefined && Object.hasOwn(byTarget, target) ? byTarget[target] : undefined;
}
