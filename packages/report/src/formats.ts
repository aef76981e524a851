import type { Format } from './format.ts';
import { github } from './formats/github.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { junit } from './formats/junit.ts';
import { markdown } from './formats/markdown.ts';
import { sarif } from './formats/sarif.ts';
import { text } from './formats/text.ts';

/** Every format, by the name that `--format` takes. */
export const formats = { text, json, sarif, junit, markdown, html, github } as const satisfies Readonly<
  Record<string, Format>
>;

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
