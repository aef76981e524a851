import { entryOf } from '@aspis/model';
import { isGiven, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { StateMachineTarget } from '../state-machine.ts';
import { expandMachineApiEvent } from './api-event.ts';
import { type SamEvent, readEvents, requireProperties } from './event.ts';
import { addRule } from './rules.ts';
import { expandScheduleV2 } from './schedule-v2.ts';
import { startRole } from './start-role.ts';

type ExpandEvent = (target: StateMachineTarget, event: SamEvent, expansion: Expansion) => void;

const machineEvents: ReadonlyMap<string, ExpandEvent> = new Map<string, ExpandEvent>([
  ['Api', expandMachineApiEvent],
  ['CloudWatchEvent', expandRule],
  ['EventBridgeRule', expandRule],
  ['Schedule', expandRule],
  ['ScheduleV2', schedule],
]);

const types = new Set(machineEvents.keys());

/** All that a state machine's `Events` ask for. */
export function expandStateMachineEvents(target: StateMachineTarget, expansion: Expansion): void {
  for (const event of readEvents(target.resource, types, expansion))
    machineEvents.get(event.type)?.(target, event, expansion);
}

/** A rule, and the role with which EventBridge starts the machine. */
function expandRule(target: StateMachineTarget, event: SamEvent, expansion: Expansion): void {
  requireProperties(event, event.type === 'Schedule' ? ['Schedule'] : ['Pattern'], expansion);
  const given = entryOf(event.properties, 'RoleArn');
  const role = isGiven(given) ? given : startRole(target, event, 'events.amazonaws.com', expansion);
  const id = knownText(entryOf(entryOf(event.properties, 'Target'), 'Id')) ?? `${event.id}StepFunctionsTarget`;
  addRule(target.resource, event, { Arn: target.arn, Id: id, RoleArn: role }, expansion);
}

function schedule({ resource, arn }: StateMachineTarget, event: SamEvent, expansion: Expansion): void {
  expandScheduleV2(
    { resource, arn, action: 'states:StartExecution', policyName: `${event.id}StartExecutionPolicy` },
    event,
    expansion,
  );
}
