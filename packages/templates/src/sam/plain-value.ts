import { type Value, conditionName, renderText } from '@aspis/model';

/** A value as plain data without its places: texts with `${…}` placeholders, a choice as `{ if, then, else }`. */
export function plainValue(value: Value | undefined): unknown {
  switch (value?.kind) {
    case undefined:
    case 'absent':
      return undefined;
    case 'literal':
      return value.value;
    case 'list':
      return value.items.map(plainValue);
    case 'mapping':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
    case 'alternatives':
      return {
        if: conditionName(value.condition),
        then: plainValue(value.whenTrue),
        else: plainValue(value.whenFalse),
      };
    case 'reference':
    case 'template':
    case 'dynamic':
    case 'unknown':
      return renderText(value) ?? `(${value.kind})`;
  }
}
