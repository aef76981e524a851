import { entryOf } from '@aspis/model';
import type { Expansion } from '../expansion.ts';
import { inlinePolicy, trustOf } from '../function-role.ts';
import type { StateMachineTarget } from '../state-machine.ts';
import type { SamEvent } from './event.ts';

/** A role with which a service may start the machine. */
export function startRole(
  { resource, arn }: StateMachineTarget,
  event: SamEvent,
  service: string,
  expansion: Expansion,
): ReturnType<Expansion['refer']> {
  const roleId = `${event.id}Role`;
  const statement = { Effect: 'Allow', Action: 'states:StartExecution', Resource: arn };
  expansion.add(resource, {
    logicalId: roleId,
    type: 'AWS::IAM::Role',
    span: event.span,
    properties: {
      AssumeRolePolicyDocument: trustOf([service], event.span),
      Policies: [inlinePolicy(`${roleId}StartExecutionPolicy`, { Statement: [statement] }, event.span)],
      PermissionsBoundary:
        entryOf(event.properties, 'PermissionsBoundary') ?? entryOf(resource.properties, 'PermissionsBoundary'),
    },
  });
  return expansion.refer(roleId, 'Arn', event.span);
}
