import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SourceTree } from './source-tree.ts';

/** The files below a folder of this machine. Links that lead out of it are not followed; nothing is executed. */
export function openDiskTree(root: string): SourceTree {
  const realRoot = realpathSync(root);
  const inside = (path: string): string | undefined => {
    const real = realpathSync(join(realRoot, path));
    return real === realRoot || real.startsWith(realRoot + sep) ? real : undefined;
  };
  return {
    stat(path) {
      try {
        const real = inside(path);
        if (real === undefined) return { kind: 'outside' };
        const stats = statSync(real);
        if (stats.isDirectory()) return { kind: 'folder' };
        return stats.isFile() ? { kind: 'file', bytes: stats.size } : undefined;
      } catch (error) {
        return missing(error);
      }
    },
    read(path) {
      try {
        const real = inside(path);
        return real === undefined ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(real));
      } catch (error) {
        // A TypeError says that the bytes are not UTF-8: the file is not text.
        return error instanceof TypeError ? undefined : missing(error);
      }
    },
    list(path) {
      try {
        const real = inside(path);
        return real === undefined ? [] : readdirSync(real).toSorted();
      } catch (error) {
        return missing(error) ?? [];
      }
    },
  };
}

/** Absence, broken or cyclic links and refused access are answers here; anything else is a fault. */
function missing(error: unknown): undefined {
  const code = (error as { code?: string }).code;
  if (code !== undefined && ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code)) return undefined;
  throw error;
}
