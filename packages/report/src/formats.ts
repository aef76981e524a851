import type { Format } from './format.ts';
import { json } from './formats/json.ts';
import { text } from './formats/text.ts';

/** Every format, by the name that `--format` takes. */
export const formats = { text, json } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
