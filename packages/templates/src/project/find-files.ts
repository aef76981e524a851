import type { Diagnostic } from '@aspis/model';
import { startOf } from '@aspis/model';
import type { SourceTree } from './source-tree.ts';

/** Folders that hold dependencies, history or build products, never an author's template. */
const skippedFolders = new Set([
  ...['.aws-sam', '.git', '.hg', '.idea', '.mypy_cache', '.next', '.nox', '.pytest_cache', '.serverless', '.svn'],
  ...[
    '.terraform',
    '.tox',
    '.venv',
    '.vscode',
    '__pycache__',
    'bower_components',
    'node_modules',
    'site-packages',
    'venv',
  ],
]);

/** Files looked at in one scan; more are reported as not looked at. */
const MAX_FILES = 200_000;
const MAX_DEPTH = 40;

/** All files below `start`, in sorted order, but for dependency and build folders. */
export function findFiles(
  tree: SourceTree,
  start: string,
  report: (diagnostic: Diagnostic) => void,
): readonly string[] {
  const found: string[] = [];
  const walk = (path: string, depth: number): void => {
    if (found.length >= MAX_FILES || depth > MAX_DEPTH) return;
    const stat = tree.stat(path);
    // What a linked folder holds is found in its own place; following it could go round for ever.
    if (stat?.kind === 'folder' && stat.linked && path !== start) return;
    if (stat?.kind === 'file') found.push(path);
    else if (stat?.kind === 'outside') {
      const message = 'This link leads out of the scanned folder and was not followed.';
      report({ code: 'link-outside', level: 'warning', span: startOf(path), message });
    } else if (stat?.kind === 'folder') {
      for (const name of tree.list(path)) {
        if (!skippedFolders.has(name)) walk(path === '' ? name : `${path}/${name}`, depth + 1);
      }
    }
  };
  walk(start, 0);
  if (found.length >= MAX_FILES) {
    const message = `There are more than ${MAX_FILES} files; the rest was not looked at.`;
    report({ code: 'too-many-files', level: 'error', span: startOf(start), message, hint: 'Scan a smaller folder.' });
  }
  return found;
}
