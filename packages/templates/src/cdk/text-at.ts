import { type Value, entryOf, literalText } from '@aspis/model';

/** The text at a key; undefined when there is none. */
export function textAt(value: Value | undefined, key: string): string | undefined {
  const found = entryOf(value, key);
  return found?.kind === 'literal' ? literalText(found) : undefined;
}
