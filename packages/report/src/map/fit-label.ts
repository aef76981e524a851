import { clippedInside } from '../printable.ts';

/** More never fit. */
const MAX_CHARACTERS = 60;

/** Widths in ems of a broad sans serif in bold (DejaVu Sans, where a system has no better), so that a label never runs over. */
const narrow = /[\s.,:;'|!()[\]{}/\\ijlI-]/;
const slim = /[frt]/;
const broad = /[mwMW@%]/;
const capital = /[A-Z_&+<>=~0-9]/;
const full = /[\u0250-\u{10ffff}]/u;

function emsOf(character: string): number {
  if (full.test(character)) return 1.1;
  if (broad.test(character)) return 1;
  if (narrow.test(character)) return 0.4;
  if (slim.test(character)) return 0.5;
  return capital.test(character) ? 0.8 : 0.69;
}

function widthOf(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + emsOf(character), 0) * size;
}

/** A printable label that fits into `width` pixels at a font of `size` pixels, the middle left out where it is too long. */
export function fitLabel(text: string, width: number, size: number): string {
  let label = clippedInside(text, MAX_CHARACTERS);
  for (let length = Array.from(label).length - 1; widthOf(label, size) > width && length > 2; length--)
    label = clippedInside(text, length);
  return label;
}
