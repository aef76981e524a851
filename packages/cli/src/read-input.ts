import { type Application } from '@aspis/model';
import { type Project, openDiskTree, readProject } from '@aspis/templates';
import { statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface Input {
  readonly root: string;
  readonly project: Project;
  readonly applications: readonly Application[];
  /** The text of a scanned file, for code frames and comments; undefined when it cannot be read. */
  readonly textOf: (file: string) => string | undefined;
}

/**
 * Reads the applications under the paths. The root, to which all paths in reports are relative, is the
 * working folder, or the nearest folder that holds all the paths where they lie outside it.
 *
 * @throws {UsageError} when a path does not exist.
 */
export function readInput(
  paths: readonly string[],
  parameters: Readonly<Record<string, string>>,
  terminal: Terminal,
): Input {
  const absolute = (paths.length === 0 ? ['.'] : paths).map((path) => resolve(terminal.cwd, path));
  for (const [index, path] of absolute.entries()) {
    if (!terminal.exists(path)) throw new UsageError(`There is nothing at ${paths[index]}.`);
  }
  const inside = absolute.every((path) => path === terminal.cwd || path.startsWith(terminal.cwd + sep));
  const root = inside ? terminal.cwd : commonFolder(absolute);
  const tree = openDiskTree(root);
  const progress = createProgress(terminal);
  const project = readProject(tree, {
    paths: absolute.map((path) => relative(root, path).split(sep).join('/')),
    parameters,
    onProgress: progress.show,
  });
  progress.clear();
  return {
    root,
    project,
    applications: project.applications,
    textOf: (file) => (tree.stat(file)?.kind === 'file' ? tree.read(file) : undefined),
  };
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)));
  let common = folders[0] ?? '/';
  while (
    !folders.every((folder) => folder === common || folder.startsWith(common.endsWith(sep) ? common : common + sep))
  )
    common = dirname(common);
  return join(common);
}

/** Redrawing more often than this is not seen, and costs more than the reading. */
const REDRAW_MS = 80;

function createProgress(terminal: Terminal): {
  show: (file: string, done: number, total: number) => void;
  clear: () => void;
} {
  let drawnAt = 0;
  let drawn = false;
  return {
    show(file, done, total) {
      const now = Date.now();
      if (!terminal.interactive || now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      drawn = true;
      const line = `reading ${done}/${total}  ${file.replaceAll(/[^\x20-\x7e]/g, '?')}`;
      terminal.err(`\r\x1b[K${line.slice(0, terminal.columns - 1)}`);
    },
    clear() {
      if (drawn) terminal.err('\r\x1b[K');
    },
  };
}
