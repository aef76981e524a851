import { type Resource, type Span, type Value, entryOf } from '@aspis/model';
import { checkEvent } from '../checks/event-properties.ts';
import { entriesOf, isGiven, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';

/** One entry of `Events`, on a function or state machine. */
export interface SamEvent {
  /** Its name in `Events`. */
  readonly name: string;
  /** The logical id that what it makes starts with. */
  readonly id: string;
  readonly type: string;
  /** Place of its key. */
  readonly span: Span;
  readonly properties: Value;
}

/** The entries of `Events` whose type is one of `types`; the others, and what is no event, are reported. */
export function readEvents(resource: Resource, types: ReadonlySet<string>, expansion: Expansion): readonly SamEvent[] {
  const events: SamEvent[] = [];
  const given = entryOf(resource.properties, 'Events');
  if (isGiven(given) && given.kind !== 'mapping')
    expansion.warn(given.span, 'Events is not a mapping of events by name.');
  for (const [name, { key, value }] of entriesOf(given)) {
    if (!isGiven(value)) continue;
    const type = knownText(entryOf(value, 'Type'));
    const properties = entryOf(value, 'Properties');
    if (type === undefined || !types.has(type)) {
      expansion.warn(
        key,
        type === undefined ? `The event "${name}" has no Type.` : `SAM knows no event of the type "${type}" here.`,
      );
      continue;
    }
    if (isGiven(properties) && properties.kind !== 'mapping')
      expansion.warn(key, `The Properties of the event "${name}" are not a mapping.`);
    const id = `${resource.logicalId}${name}`;
    const event: SamEvent = {
      name,
      id,
      type,
      span: key,
      properties: properties ?? { kind: 'mapping', entries: new Map(), span: key },
    };
    checkEvent(event, expansion);
    events.push(event);
  }
  return events;
}

/** The event's properties of these names, as they are given. */
export function pick(event: SamEvent, names: readonly string[]): Record<string, Value | undefined> {
  return Object.fromEntries(names.map((name) => [name, entryOf(event.properties, name)]));
}

/** Says which properties the event lacks. */
export function requireProperties(event: SamEvent, names: readonly string[], expansion: Expansion): void {
  const missing = names.filter((name) => !isGiven(entryOf(event.properties, name)));
  if (missing.length > 0) expansion.warn(event.span, `The event "${event.name}" lacks ${missing.join(', ')}.`);
}
