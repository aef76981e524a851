import { type Resolved, type ResourceView, View, fromJson } from '@aspis/model';

/** A state machine's definition, given as a mapping or as JSON text; undefined where it lies elsewhere. */
export function definitionOf(machine: ResourceView): Resolved<View | undefined> {
  const definition = machine.at('Definition');
  const known = <T>(value: T, view: View): Resolved<T> => ({ kind: 'known', value, span: view.span, path: view.path });
  if (definition.value.kind === 'mapping') return known(definition, definition);
  const text = machine.text('DefinitionString');
  if (text.kind === 'unresolved') return text;
  if (text.value === undefined) return known(undefined, machine);
  const view = machine.at('DefinitionString');
  if (view.value.kind === 'unknown') return { ...text, kind: 'unresolved', reason: view.value.reason };
  try {
    return known(new View(machine.app, fromJson(JSON.parse(text.value), view.span), view.span, view.path), view);
  } catch {
    // A text with placeholders where JSON wants a number, or no JSON at all: what it says cannot be told.
    return { ...text, kind: 'unresolved', reason: 'the definition is not JSON before deployment' };
  }
}
