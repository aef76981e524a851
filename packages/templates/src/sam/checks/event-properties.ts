import { type Value, entryOf } from '@aspis/model';
import { entriesOf, isGiven, itemsOf, knownText } from '../draft.ts';
import type { SamEvent } from '../events/event.ts';
import type { Expansion } from '../expansion.ts';

const kafkaOnly = new Set(['ConsumerGroupId', 'SchemaRegistryConfig']);

/** The properties of events that take few. AWS SAM developer guide, EventSource, read 2026-11-21. */
const properties: Readonly<Record<string, string>> = {
  AlexaSkill: 'SkillId',
  CloudWatchLogs: 'FilterPattern LogGroupName',
  Cognito: 'Trigger UserPool',
  IoTRule: 'AwsIotSqlVersion Sql',
  S3: 'Bucket Events Filter',
  SNS: 'FilterPolicy FilterPolicyScope RedrivePolicy Region SqsSubscription Topic',
};

/** Says what in an event's properties SAM refuses. */
export function checkEvent(event: SamEvent, expansion: Expansion): void {
  const known = Object.hasOwn(properties, event.type) ? properties[event.type]?.split(' ') : undefined;
  const isKafka = event.type === 'MSK' || event.type === 'SelfManagedKafka';
  for (const [name, { key }] of entriesOf(event.properties)) {
    const isUnknown = known === undefined ? kafkaOnly.has(name) && !isKafka : !known.includes(name);
    if (isUnknown) expansion.warn(key, `An event of the type ${event.type} has no "${name}".`);
  }
  for (const name of ['Events', 'SqsSubscription']) refuseParameter(event, name, expansion);
  checkRegistry(entryOf(event.properties, 'SchemaRegistryConfig'), expansion);
}

/** What SAM itself decides by must be written, not taken from a parameter. */
function refuseParameter(event: SamEvent, name: string, expansion: Expansion): void {
  const value = entryOf(event.properties, name);
  if (value?.kind === 'literal' && value.parameter !== undefined)
    expansion.warn(value.span, `${name} must be written in the template, not taken from a parameter.`);
}

function checkRegistry(registry: Value | undefined, expansion: Expansion): void {
  if (!isGiven(registry)) return;
  const missing = ['EventRecordFormat', 'SchemaRegistryURI', 'SchemaValidationConfigs'].filter(
    (name) => !isGiven(entryOf(registry, name)),
  );
  if (missing.length > 0) expansion.warn(registry.span, `SchemaRegistryConfig lacks ${missing.join(', ')}.`);
  for (const access of itemsOf(entryOf(registry, 'AccessConfigs')))
    if (knownText(entryOf(access, 'Type')) === undefined || !isGiven(entryOf(access, 'URI')))
      expansion.warn(access.span, 'Each of AccessConfigs has a Type and a URI.');
}
