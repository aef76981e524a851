import { entryOf } from '@aspis/model';
import { isGiven } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../function-target.ts';
import { expandApiEvent } from './api-event.ts';
import { type SamEvent, readEvents } from './event.ts';
import { expandHttpApiEvent } from './http-api-event.ts';
import { expandPolled, polledSources } from './polled-sources.ts';
import { expandAlexaSkill, expandCognito, expandIotRule, expandLogs, expandS3 } from './push-sources.ts';
import { expandRule } from './rules.ts';
import { expandScheduleV2 } from './schedule-v2.ts';
import { expandSns } from './sns.ts';

type ExpandEvent = (target: FunctionTarget, event: SamEvent, expansion: Expansion) => void;

/** Every event type of a function. AWS SAM developer guide, EventSource, read 2026-11-21. */
const functionEvents: ReadonlyMap<string, ExpandEvent> = new Map<string, ExpandEvent>([
  ['AlexaSkill', expandAlexaSkill],
  ['Api', expandApiEvent],
  ['CloudWatchEvent', expandRule],
  ['CloudWatchLogs', expandLogs],
  ['Cognito', expandCognito],
  ['EventBridgeRule', expandRule],
  ['HttpApi', expandHttpApiEvent],
  ['IoTRule', expandIotRule],
  ['S3', expandS3],
  ['SNS', expandSns],
  ['Schedule', expandRule],
  ['ScheduleV2', scheduleFunction],
  ...Object.keys(polledSources).map((type) => [type, expandPolled] as const),
]);

const types = new Set(functionEvents.keys());

/** All that a function's `Events` ask for. */
export function expandFunctionEvents(target: FunctionTarget, expansion: Expansion): void {
  // A default route comes first: its permission covers the function's other routes.
  const events = readEvents(target.resource, types, expansion).toSorted(
    (a, b) => Number(isDefaultRoute(b)) - Number(isDefaultRoute(a)),
  );
  for (const event of events) functionEvents.get(event.type)?.(target, event, expansion);
}

function isDefaultRoute({ type, properties }: SamEvent): boolean {
  return type === 'HttpApi' && !isGiven(entryOf(properties, 'Path'));
}

function scheduleFunction(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  expandScheduleV2(
    {
      resource: target.resource,
      arn: target.arn,
      action: 'lambda:InvokeFunction',
      policyName: `${event.id}LambdaPolicy`,
    },
    event,
    expansion,
  );
}
