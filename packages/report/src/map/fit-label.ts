import { clippedInside } from '../printable.ts';

/** Widths in ems of a broad sans serif in bold (DejaVu Sans, where a system has no better), so that a label never runs over. */
const narrow = /[\s.,:;'|!()[\]{}/\\fijlrtI-]/;
const broad = /[mwMW@%]/;
const capital = /[A-Z_&+<>=~0-9]/;
const full = /[^\u0000-\u024f]/;

function emsOf(character: string): number {
  if (full.test(character)) return 1.1;
  if (broad.test(character)) return 1;
  if (narrow.test(character)) return 0.4;
  return capital.test(character) ? 0.74 : 0.65;
}

/** A printable label that fits into `width` pixels at a font of `size` pixels, the middle left out where it is too long. */
export function fitLabel(text: string, width: number, size: number): string {
  const characters = [...text.slice(0, 400)];
  const ems = characters.reduce((sum, character) => sum + emsOf(character), 0);
  if (ems * size <= width && characters.length === text.length) return text;
  const average = Math.max(ems / characters.length, 0.4);
  return clippedInside(text, Math.max(3, Math.floor(width / size / average)));
}
