/**
 * Control, format and separator characters and lone halves of surrogate pairs: what could move a
 * terminal's cursor, reorder a line (https://trojansource.codes) or make XML ill-formed.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Scanned text as one line without any character that is not seen: an escape becomes `\x1b`. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    return shortEscapes[character] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`);
  });
}

/** The first half of a surrogate pair whose second half was cut off. */
const halfPair = /[\ud800-\udbff]$/;

/** At most `length` characters, the last of them an ellipsis where something was left out. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(halfPair, '')}…`;
}

/** At most `length` characters with the middle left out, since names differ at both ends. */
export function clippedInside(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const head = Math.ceil((length - 1) / 2);
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (length - 1 - head)).join('')}`;
}
