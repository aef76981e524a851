import { type Value, entryOf } from '@aspis/model';
import { type Draft, isFalse, isGiven, isTrue, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { awsManagedPolicy } from '../function-role.ts';
import type { FunctionTarget } from '../function-target.ts';
import { type SamEvent, pick, requireProperties } from './event.ts';
import { addPermission } from './permission.ts';

/** `SNS`: a subscription of the function, or of a queue that the function reads (`SqsSubscription`). */
export function expandSns(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  requireProperties(event, ['Topic'], expansion);
  const topic = entryOf(event.properties, 'Topic');
  const queue = entryOf(event.properties, 'SqsSubscription');
  if (!isGiven(queue) || isFalse(queue)) {
    addSubscription(target, event, { Protocol: 'lambda', Endpoint: target.arn }, expansion);
    addPermission(target, event, 'sns.amazonaws.com', { SourceArn: topic }, expansion);
    return;
  }
  const { arn, url, policyId } = isTrue(queue)
    ? ownQueue(target, event, expansion)
    : namedQueue(event, queue, expansion);
  addSubscription(target, event, { Protocol: 'sqs', Endpoint: arn }, expansion);
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: 'sqs:SendMessage',
    Resource: arn,
    Condition: { ArnEquals: { 'aws:SourceArn': topic } },
  };
  expansion.add(target.resource, {
    logicalId: policyId,
    type: 'AWS::SQS::QueuePolicy',
    span: event.span,
    properties: { PolicyDocument: { Version: '2012-10-17', Statement: [statement] }, Queues: [url] },
  });
  expansion.add(target.resource, {
    logicalId: `${event.id}EventSourceMapping`,
    type: 'AWS::Lambda::EventSourceMapping',
    span: event.span,
    properties: {
      FunctionName: target.name,
      EventSourceArn: arn,
      BatchSize: entryOf(queue, 'BatchSize') ?? 10,
      Enabled: entryOf(queue, 'Enabled') ?? true,
    },
  });
  target.role.managedPolicies.push(awsManagedPolicy('AWSLambdaSQSQueueExecutionRole', event.span, expansion));
}

interface SubscribedQueue {
  readonly arn: Value | undefined;
  readonly url: Value | undefined;
  readonly policyId: string;
}

function ownQueue(target: FunctionTarget, event: SamEvent, expansion: Expansion): SubscribedQueue {
  const queueId = `${event.id}Queue`;
  expansion.add(target.resource, { logicalId: queueId, type: 'AWS::SQS::Queue', span: event.span, properties: {} });
  return {
    arn: expansion.refer(queueId, 'Arn', event.span),
    url: expansion.refer(queueId, undefined, event.span),
    policyId: `${queueId}Policy`,
  };
}

function namedQueue(event: SamEvent, queue: Value, expansion: Expansion): SubscribedQueue {
  const arn = entryOf(queue, 'QueueArn');
  const url = entryOf(queue, 'QueueUrl');
  if (!isGiven(arn) || !isGiven(url))
    expansion.warn(queue.span, 'SqsSubscription is true, or names QueueArn and QueueUrl.');
  return { arn, url, policyId: knownText(entryOf(queue, 'QueuePolicyLogicalId')) ?? `${event.id}QueuePolicy` };
}

function addSubscription(
  target: FunctionTarget,
  event: SamEvent,
  endpoint: Readonly<Record<string, Draft>>,
  expansion: Expansion,
): void {
  expansion.add(target.resource, {
    logicalId: event.id,
    type: 'AWS::SNS::Subscription',
    span: event.span,
    properties: {
      ...endpoint,
      TopicArn: entryOf(event.properties, 'Topic'),
      ...pick(event, ['Region', 'FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy']),
    },
  });
}
