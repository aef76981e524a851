import { matchesAction, reachOf } from '@aspis/iam';
import { type ResourceView, type Trigger, fail, notApplicable, pass, roleOf, triggersOf } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsDoNotFeedTheirOwnTrigger = defineControl({
  id: 'ASPIS-RES-018',
  title: 'Functions cannot write to what triggers them',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A function that writes into the bucket, queue or topic that calls it can run in a circle until someone notices the bill; whoever controls its input can start it.',
  fix: 'Write to another bucket, queue or topic, or to a prefix that the notification does not cover, and narrow the role to it.',
  whenNotToUse: 'The function puts messages back on purpose and counts how often.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
    'https://cwe.mitre.org/data/definitions/674.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Thumbnails:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt Worker.Arn }
Pictures:
  Type: AWS::S3::Bucket
  Properties:
    NotificationConfiguration:
      LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: !GetAtt Thumbnails.Arn }]
Worker:
  Type: AWS::IAM::Role
  Properties:
    Policies:
      - PolicyName: work
        PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: !Sub '\${Pictures.Arn}/*' }] }
`,
    good: `
Thumbnails:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt Worker.Arn }
Pictures:
  Type: AWS::S3::Bucket
  Properties:
    NotificationConfiguration:
      LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: !GetAtt Thumbnails.Arn }]
Small:
  Type: AWS::S3::Bucket
Worker:
  Type: AWS::IAM::Role
  Properties:
    Policies:
      - PolicyName: work
        PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: !Sub '\${Small.Arn}/*' }] }
`,
  },
  evaluate(fn) {
    const sources = triggersOf(fn)
      .map(sourceOf)
      .filter((source) => source !== undefined);
    if (sources.length === 0) return notApplicable;
    const role = roleOf(fn);
    if (role.kind === 'unresolved') return role;
    if (role.value === undefined) return notApplicable;
    const { reached } = reachOf(role.value);
    const loop = sources.find((source) => {
      const actions = writes[source.type] ?? [];
      const mayWrite = reached.some(
        ({ resource, actions: allowed }) =>
          resource?.id === source.id &&
          allowed.some((pattern) => actions.some((action) => matchesAction(pattern, action))),
      );
      // A role that reads a stream often may do more; that the function also knows the name says that it does.
      return mayWrite && (!needsName.has(source.type) || knowsNameOf(fn, source));
    });
    return loop === undefined
      ? pass
      : fail(fn, `${loop.logicalId} triggers the function, and its role may write there`);
  },
});

/** What writing to a source takes, by its type. */
const writes: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': ['dynamodb:BatchWriteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  'AWS::Kinesis::Stream': ['kinesis:PutRecord', 'kinesis:PutRecords'],
  'AWS::S3::Bucket': ['s3:PutObject'],
  'AWS::SNS::Topic': ['sns:Publish'],
  'AWS::SQS::Queue': ['sqs:SendMessage'],
};

const needsName: ReadonlySet<string> = new Set(['AWS::DynamoDB::Table', 'AWS::Kinesis::Stream']);

function knowsNameOf(fn: ResourceView, source: ResourceView): boolean {
  return fn.app.uses(source).some(({ from, path }) => from.id === fn.id && path.startsWith('Environment.Variables'));
}

/** What stands behind a trigger. A notification with a filter may leave the written keys out. */
function sourceOf({ via }: Trigger): ResourceView | undefined {
  if (via.type === 'AWS::S3::Bucket') return isFiltered(via) ? undefined : via;
  if (via.type === 'AWS::SNS::Topic') return via;
  const property =
    via.type === 'AWS::Lambda::EventSourceMapping'
      ? 'EventSourceArn'
      : via.type === 'AWS::SNS::Subscription'
        ? 'TopicArn'
        : undefined;
  const source = property === undefined ? undefined : via.app.target(via.at(property));
  return source?.kind === 'known' && source.value !== undefined && writes[source.value.type] !== undefined
    ? source.value
    : undefined;
}

function isFiltered(bucket: ResourceView): boolean {
  const configurations = bucket.items('NotificationConfiguration.LambdaConfigurations');
  return (
    configurations.kind === 'unresolved' ||
    configurations.value.some((configuration) => configuration.at('Filter').value.kind !== 'absent')
  );
}
