import type { Finding, Span } from '@aspis/model';
import { printable } from '../printable.ts';
import type { Report } from '../report.ts';
import { columnsOf } from './width.ts';
import { withholdSecrets, withholdValue } from './withhold-secrets.ts';

/** Lines of a frame that quote the source; a span over more lines is cut there. */
const MAX_LINES = 3;
/** Characters on either side of the place that are looked at: a minified template is one line of megabytes. */
const REACH = 1000;

export interface FrameLine {
  /** The line's number; undefined for the line of carets. */
  readonly number?: number;
  readonly text: string;
}

/** Gives the frame of a finding, at most `columns` wide; no lines where the source is not at hand. */
export function framesOf(report: Report): (finding: Finding, columns: number) => readonly FrameLine[] {
  const lines = new Map<string, readonly string[]>();
  const secretive = new Set(report.controls.filter(({ holdsSecret }) => holdsSecret === true).map(({ id }) => id));
  return ({ control, span }, columns) => {
    const known = lines.get(span.file) ?? (report.sources(span.file) ?? '').split(/\r\n|[\n\r]/);
    lines.set(span.file, known);
    return codeFrame(known, span, { columns, holdsSecret: secretive.has(control) });
  };
}

export interface FrameOptions {
  readonly columns: number;
  /** Whether the value at the span is a secret, and is not to be quoted. */
  readonly holdsSecret: boolean;
}

/** The lines of a span with carets under the first. Secrets that show by name or shape are not quoted. */
export function codeFrame(
  lines: readonly string[],
  span: Span,
  { columns, holdsSecret }: FrameOptions,
): readonly FrameLine[] {
  const whole = lines[span.line - 1];
  if (whole === undefined || (whole === '' && lines.length === 1)) return [];
  const start = Math.max(0, span.column - 1 - REACH);
  const column = span.column - start;
  const raw = whole.slice(start, span.column - 1 + REACH);
  const first = holdsSecret ? withholdValue(raw, column) : withholdSecrets(raw);
  const end = span.endLine > span.line ? first.length + 1 : Math.max(span.endColumn - start, column + 1);
  const before = clean(first.slice(0, column - 1));
  const marked = clean(first.slice(column - 1, end - 1));
  // A long line is shown from shortly before the place that matters.
  const isCut = start > 0 || columnsOf(before) + Math.min(columnsOf(marked), 20) > columns;
  const shownBefore = isCut ? `…${lastColumns(before, Math.floor(columns / 3))}` : before;
  const room = columns - columnsOf(shownBefore);
  const carets =
    ' '.repeat(columnsOf(shownBefore)) + '^'.repeat(Math.max(1, Math.min(columnsOf(marked.trimEnd()), room)));
  const frame: FrameLine[] = [
    { number: span.line, text: fitted(shownBefore + marked + clean(first.slice(end - 1)), columns) },
    { text: carets },
  ];
  if (holdsSecret) return frame;
  const last = span.endLine > span.line && span.endColumn === 1 ? span.endLine - 1 : span.endLine;
  for (let number = span.line + 1; number <= Math.min(last, span.line + MAX_LINES - 1); number++) {
    const line = lines[number - 1];
    if (line !== undefined) frame.push({ number, text: fitted(clean(withholdSecrets(line.slice(0, REACH))), columns) });
  }
  return frame;
}

function clean(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}

function lastColumns(text: string, columns: number): string {
  const characters = Array.from(text);
  while (columnsOf(characters.join('')) > columns)
    characters.splice(0, Math.max(1, Math.floor((characters.length - columns) / 2)));
  return characters.join('');
}

function fitted(text: string, columns: number): string {
  let taken = 0;
  let kept = '';
  for (const character of text) {
    taken += columnsOf(character);
    if (taken > columns - 1 && kept.length + character.length < text.length) return `${kept}…`;
    kept += character;
  }
  return kept;
}
