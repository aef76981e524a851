import { type Value, entryOf } from '@aspis/model';
import { type Draft, type DraftMapping, isGiven, isTrue, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../function-target.ts';
import type { Resource } from '@aspis/model';
import { type SamEvent, pick, requireProperties } from './event.ts';
import { addPermission } from './permission.ts';

/** `CloudWatchEvent`, `EventBridgeRule` and `Schedule` on a function: a rule and the permission for EventBridge. */
export function expandRule(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  const { resource } = target;
  requireProperties(event, event.type === 'Schedule' ? ['Schedule'] : ['Pattern'], expansion);
  const targetId = knownText(entryOf(entryOf(event.properties, 'Target'), 'Id')) ?? `${event.id}LambdaTarget`;
  addRule(resource, event, { Arn: target.arn, Id: targetId }, expansion);
  addPermission(
    target,
    event,
    'events.amazonaws.com',
    { SourceArn: expansion.refer(event.id, 'Arn', event.span) },
    expansion,
  );
}

/** The rule of an event, with its one target. */
export function addRule(resource: Resource, event: SamEvent, target: DraftMapping, expansion: Expansion): void {
  const property = (name: string): Value | undefined => entryOf(event.properties, name);
  const isSchedule = event.type === 'Schedule';
  if (isGiven(property('State')) && isGiven(property('Enabled')))
    expansion.warn(event.span, 'SAM takes State or Enabled, not both.');
  expansion.add(resource, {
    logicalId: event.id,
    type: 'AWS::Events::Rule',
    span: event.span,
    properties: {
      ...(isSchedule
        ? { ScheduleExpression: property('Schedule'), Name: property('Name') }
        : pick(event, ['EventBusName'])),
      ...(isSchedule ? {} : { EventPattern: property('Pattern'), Name: property('RuleName') }),
      Description: property('Description'),
      State: stateOf(event),
      Targets: [
        {
          ...target,
          ...pick(event, ['Input', 'InputPath', 'InputTransformer', 'RetryPolicy']),
          DeadLetterConfig: deadLetterConfig(resource, event, expansion),
        },
      ],
    },
  });
}

function stateOf(event: SamEvent): Draft {
  const state = entryOf(event.properties, 'State');
  const enabled = entryOf(event.properties, 'Enabled');
  if (isGiven(state)) return state;
  if (!isGiven(enabled) || enabled.kind !== 'literal') return undefined;
  return isTrue(enabled) ? 'ENABLED' : 'DISABLED';
}

/** `DeadLetterConfig` with an ARN, or with the queue that SAM makes; EventBridge may send to that. */
export function deadLetterConfig(
  resource: Resource,
  event: SamEvent,
  expansion: Expansion,
  sender = 'events.amazonaws.com',
): Draft {
  const config = entryOf(event.properties, 'DeadLetterConfig');
  if (!isGiven(config)) return undefined;
  const arn = entryOf(config, 'Arn');
  const type = entryOf(config, 'Type');
  if (isGiven(arn) === isGiven(type)) expansion.warn(config.span, 'DeadLetterConfig has either Arn or Type.');
  if (isGiven(arn)) return { Arn: arn };
  if (!isGiven(type)) return undefined;
  if (knownText(type) !== 'SQS') expansion.warn(config.span, 'The only Type of DeadLetterConfig is SQS.');
  const name = entryOf(config, 'QueueLogicalId');
  if (isGiven(name) && (name.kind !== 'literal' || name.parameter !== undefined))
    expansion.warn(config.span, 'QueueLogicalId must be written as text.');
  const queueId = knownText(name) ?? `${event.id}Queue`;
  const { span } = config;
  const queueArn = expansion.refer(queueId, 'Arn', span);
  expansion.add(resource, { logicalId: queueId, type: 'AWS::SQS::Queue', span, properties: {} });
  // EventBridge Scheduler sends with its own role, so that its queue needs no policy.
  if (sender === 'events.amazonaws.com') {
    const statement = {
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Principal: { Service: sender },
      Resource: queueArn,
      Condition: { ArnEquals: { 'aws:SourceArn': expansion.refer(event.id, 'Arn', span) } },
    };
    expansion.add(resource, {
      logicalId: `${event.id}QueuePolicy`,
      type: 'AWS::SQS::QueuePolicy',
      span,
      properties: {
        Queues: [expansion.refer(queueId, undefined, span)],
        PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
      },
    });
  }
  return { Arn: queueArn };
}
