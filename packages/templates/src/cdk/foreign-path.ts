import type { LocalFiles } from '../project/local-files.ts';
import { folderOf, resolvePath } from '../project/source-tree.ts';

/** Paths longer than this are nobody's source. */
const MAX_SEGMENTS = 40;

/**
 * The place in the tree of a path that was written where the CDK application was synthesised: relative to
 * `folder`, or absolute on a machine of any kind. An absolute path is told by its longest tail that exists
 * below `folder` or a folder above it; a bare name only beside CDK's output.
 */
export function resolveForeignPath(
  files: LocalFiles,
  folder: string,
  path: string,
  kind: 'file' | 'folder' | 'any',
): string | undefined {
  const exists = (candidate: string | undefined): candidate is string => {
    const found = candidate === undefined || candidate === '' ? undefined : files.tree.stat(candidate)?.kind;
    return kind === 'any' ? found === 'file' || found === 'folder' : found === kind;
  };
  const isAbsolute = /^([A-Za-z]:)?[\\/]/.test(path);
  const direct = isAbsolute ? undefined : resolvePath(folder, path);
  if (exists(direct)) return direct;
  const segments = path.split(/[\\/]/).filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  if (segments.length > MAX_SEGMENTS) return undefined;
  const folders = [folder];
  while (folders.at(-1) !== '') folders.push(folderOf(folders.at(-1) ?? ''));
  for (const [height, above] of folders.entries()) {
    const shortest = height <= 1 ? 1 : 2;
    for (let start = 0; start <= segments.length - shortest; start++) {
      const candidate = resolvePath(above, segments.slice(start).join('/'));
      if (exists(candidate)) return candidate;
    }
  }
  return undefined;
}
