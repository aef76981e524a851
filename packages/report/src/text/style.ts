import { styleText } from 'node:util';

export type Tone = Parameters<typeof styleText>[0];

/** Puts text into a colour or weight, or leaves it alone. */
export type Style = (tone: Tone, text: string) => string;

/** The caller has decided about colours, so standard output is not asked again. */
export function styled(colour: boolean): Style {
  return colour ? (tone, text) => styleText(tone, text, { validateStream: false }) : (_tone, text) => text;
}
