import type { Value } from '@aspis/model';

/** A parsed, unevaluated template as plain data. */
export function toPlainJson(value: Value): unknown {
  if (value.kind === 'literal') return value.value;
  if (value.kind === 'list') return value.items.map(toPlainJson);
  if (value.kind === 'mapping')
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, toPlainJson(entry.value)]));
  throw new Error(`a raw template holds no ${value.kind}`);
}
