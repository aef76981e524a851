import { entryOf } from '@aspis/model';
import { isGiven, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { inlinePolicy, trustOf } from '../function-role.ts';
import type { StateMachineTarget } from '../state-machine.ts';
import { type SamEvent, readEvents, requireProperties } from './event.ts';
import { addRule } from './rules.ts';
import { expandScheduleV2 } from './schedule-v2.ts';

type ExpandEvent = (target: StateMachineTarget, event: SamEvent, expansion: Expansion) => void;

const machineEvents: ReadonlyMap<string, ExpandEvent> = new Map<string, ExpandEvent>([
  ['CloudWatchEvent', expandRule],
  ['EventBridgeRule', expandRule],
  ['Schedule', expandRule],
  ['ScheduleV2', schedule],
]);

const types = new Set(machineEvents.keys());

/** All that a state machine's `Events` ask for. */
export function expandStateMachineEvents(target: StateMachineTarget, expansion: Expansion): void {
  for (const event of readEvents(target.resource, types, expansion)) machineEvents.get(event.type)?.(target, event, expansion);
}

/** A rule, and the role with which EventBridge starts the machine. */
function expandRule(target: StateMachineTarget, event: SamEvent, expansion: Expansion): void {
  requireProperties(event, event.type === 'Schedule' ? ['Schedule'] : ['Pattern'], expansion);
  const given = entryOf(event.properties, 'RoleArn');
  const role = isGiven(given) ? given : startRole(target, event, 'events.amazonaws.com', expansion);
  const id = knownText(entryOf(entryOf(event.properties, 'Target'), 'Id')) ?? `${event.id}StepFunctionsTarget`;
  addRule(target.resource, event, { Arn: target.arn, Id: id, RoleArn: role }, expansion);
}

/** A role with which a service may start the machine. */
export function startRole({ resource, arn }: StateMachineTarget, event: SamEvent, service: string, expansion: Expansion): ReturnType<Expansion['refer']> {
  const roleId = `${event.id}Role`;
  const statement = { Effect: 'Allow', Action: 'states:StartExecution', Resource: arn };
  expansion.add(resource, {
    logicalId: roleId,
    type: 'AWS::IAM::Role',
    span: event.span,
    properties: {
      AssumeRolePolicyDocument: trustOf([service], event.span),
      Policies: [inlinePolicy(`${roleId}StartExecutionPolicy`, { Statement: [statement] }, event.span)],
      PermissionsBoundary: entryOf(event.properties, 'PermissionsBoundary') ?? entryOf(resource.properties, 'PermissionsBoundary'),
    },
  });
  return expansion.refer(roleId, 'Arn', event.span);
}

function schedule({ resource, arn }: StateMachineTarget, event: SamEvent, expansion: Expansion): void {
  expandScheduleV2({ resource, arn, action: 'states:StartExecution', policyName: `${event.id}StartExecutionPolicy` }, event, expansion);
}
