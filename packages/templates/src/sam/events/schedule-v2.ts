import { type Resource, type Value, entryOf } from '@aspis/model';
import { type Draft, isGiven, isTrue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { inlinePolicy, trustOf } from '../function-role.ts';
import { type SamEvent, pick, requireProperties } from './event.ts';
import { deadLetterConfig } from './rules.ts';

/** What EventBridge Scheduler calls. */
export interface ScheduledTarget {
  readonly resource: Resource;
  readonly arn: Value;
  readonly action: string;
  readonly policyName: string;
}

/** `ScheduleV2`: a schedule of EventBridge Scheduler's and the role that it calls the target with. */
export function expandScheduleV2(
  { resource, arn, action, policyName }: ScheduledTarget,
  event: SamEvent,
  expansion: Expansion,
): void {
  requireProperties(event, ['ScheduleExpression'], expansion);
  const property = (name: string): Value | undefined => entryOf(event.properties, name);
  const { span, id } = event;
  const roleId = `${id}Role`;
  const role = property('RoleArn');
  const queue = deadLetterConfig(resource, event, expansion, 'scheduler.amazonaws.com');
  const window = property('FlexibleTimeWindow');
  expansion.add(resource, {
    logicalId: id,
    type: 'AWS::Scheduler::Schedule',
    span,
    properties: {
      ...pick(event, [
        'ScheduleExpression',
        'ScheduleExpressionTimezone',
        'Description',
        'State',
        'StartDate',
        'EndDate',
        'GroupName',
        'KmsKeyArn',
      ]),
      FlexibleTimeWindow: isGiven(window) ? window : { Mode: 'OFF' },
      Name: isTrue(property('OmitName')) ? undefined : (property('Name') ?? id),
      Target: {
        Arn: arn,
        RoleArn: isGiven(role) ? role : expansion.refer(roleId, 'Arn', span),
        DeadLetterConfig: queue,
        ...pick(event, ['Input', 'RetryPolicy']),
      },
    },
  });
  if (isGiven(role)) return;
  const policies: Draft[] = [
    inlinePolicy(policyName, { Statement: [{ Effect: 'Allow', Action: action, Resource: arn }] }, span),
  ];
  const queueArn = queue === undefined ? undefined : (queue as { Arn: Value }).Arn;
  if (queueArn !== undefined)
    policies.push(
      inlinePolicy(
        `${id}SQSPolicy`,
        { Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queueArn }] },
        queueArn.span,
      ),
    );
  expansion.add(resource, {
    logicalId: roleId,
    type: 'AWS::IAM::Role',
    span,
    properties: {
      AssumeRolePolicyDocument: trustOf(['scheduler.amazonaws.com'], span),
      Policies: policies,
      PermissionsBoundary: property('PermissionsBoundary'),
    },
  });
}
