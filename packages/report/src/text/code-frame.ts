import type { Span } from '@aspis/model';
import { printable } from '../printable.ts';
import { columnsOf } from './width.ts';

/** Lines of a frame that quote the source; a span over more lines is cut there. */
const MAX_LINES = 3;

export interface FrameLine {
  /** The line's number; undefined for the line of carets. */
  readonly number?: number;
  readonly text: string;
}

/** The lines of a span with carets under the first, each at most `columns` wide; none where the text has no such line. */
export function codeFrame(source: string, span: Span, columns: number): readonly FrameLine[] {
  const lines = source.split(/\r\n|[\n\r]/, span.line + MAX_LINES);
  const first = lines[span.line - 1];
  if (first === undefined) return [];
  const last = span.endLine > span.line && span.endColumn === 1 ? span.endLine - 1 : span.endLine;
  const end = span.endLine > span.line ? first.length + 1 : Math.max(span.endColumn, span.column + 1);
  const before = clean(first.slice(0, span.column - 1));
  const marked = clean(first.slice(span.column - 1, end - 1));
  // A long line is shown from shortly before the place that matters.
  const cut = columnsOf(before) + Math.min(columnsOf(marked), 20) > columns ? Math.max(0, before.length - Math.floor(columns / 3)) : 0;
  const shownBefore = (cut > 0 ? '…' : '') + before.slice(cut).replace(/^[\udc00-\udfff]/, '');
  const room = columns - columnsOf(shownBefore);
  const carets = ' '.repeat(columnsOf(shownBefore)) + '^'.repeat(Math.max(1, Math.min(columnsOf(marked.trimEnd()), room)));
  const frame: FrameLine[] = [{ number: span.line, text: fitted(shownBefore + marked + clean(first.slice(end - 1)), columns) }, { text: carets }];
  for (let number = span.line + 1; number <= Math.min(last, span.line + MAX_LINES - 1); number++) {
    const line = lines[number - 1];
    if (line !== undefined) frame.push({ number, text: fitted(clean(line), columns) });
  }
  return frame;
}

function clean(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}

function fitted(text: string, columns: number): string {
  let taken = 0;
  let kept = '';
  // A bound first: a minified template is one line of megabytes.
  for (const character of text.slice(0, columns * 2)) {
    taken += columnsOf(character);
    if (taken > columns - 1 && kept.length + character.length < text.length) return `${kept}…`;
    kept += character;
  }
  return kept;
}
