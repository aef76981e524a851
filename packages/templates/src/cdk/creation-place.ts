import type { Span } from '@aspis/model';
import type { LocalFiles } from '../project/local-files.ts';
import { resolveForeignPath } from './foreign-path.ts';

/** Frames looked at; the author's code stands among the first. */
const MAX_FRAMES = 60;

/** `at new X (/path/stack.ts:12:5)`, `/path/stack.ts:12:5`, `File "/path/app.py", line 12`. */
const frames = [
  /File "([^"]{1,1000})", line (\d+)/,
  /\(?((?:[A-Za-z]:)?[^():\n]{1,1000}\.(?:[cm]?[jt]sx?|py|java|cs|go)):(\d+)(?::(\d+))?\)?\s*$/,
];

/** The author's line that created a construct: the innermost frame in a file of the tree. */
export function creationPlace(trace: readonly string[], folder: string, files: LocalFiles): Span | undefined {
  for (const frame of trace.slice(0, MAX_FRAMES)) {
    const match = frames.map((form) => form.exec(frame)).find((found) => found !== null);
    const path = match?.[1]?.replace(/^\s*(at\s+)?(file:\/\/)?/, '');
    if (match === undefined || path === undefined || /node_modules|site-packages|^node:|\bjsii\b/.test(path)) continue;
    const file = resolveForeignPath(files, folder, path, 'file');
    if (file === undefined) continue;
    const line = Number(match[2]);
    const column = Number(match[3] ?? 1);
    return { file, line, column, endLine: line, endColumn: column };
  }
  return undefined;
}
