import { type Resolved, type View, renderText } from '@aspis/model';

/** A value that only the deployment knows. */
interface UnresolvedValue {
  readonly unresolved: string;
}

export type Plain<T> = T | null | UnresolvedValue;

/** A resolved value for JSON: null when absent. */
export function plain<T>(resolved: Resolved<T | undefined>): Plain<T> {
  if (resolved.kind === 'unresolved') return { unresolved: resolved.reason };
  return resolved.value ?? null;
}

/** Any value for JSON: texts with `${…}` placeholders, numbers and booleans as such. */
export function plainValue(view: View): unknown {
  const { value } = view;
  switch (value.kind) {
    case 'absent':
      return null;
    case 'literal':
      return value.value;
    case 'list': {
      const items = view.items();
      return items.kind === 'known' ? items.value.map(plainValue) : plain(items);
    }
    case 'mapping': {
      const entries = view.entries();
      return entries.kind === 'known'
        ? Object.fromEntries(entries.value.map(([name, item]) => [name, plainValue(item)]))
        : plain(entries);
    }
    case 'reference':
    case 'template':
    case 'dynamic':
    case 'unknown':
      return renderText(value) ?? { unresolved: value.kind === 'unknown' ? value.reason : 'only known once deployed' };
  }
}
