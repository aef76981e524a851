import { closeSync, lstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type SourceTree, type Stat, baseName, folderOf } from './source-tree.ts';

/** The files below a folder of this machine. Links that lead out of it are not followed; nothing is executed. */
export function openDiskTree(root: string): SourceTree {
  const realRoot = realpathSync(root);
  // The real places of folders: asking the system for every file in them would cost more than reading them.
  const realFolders = new Map<string, string | undefined>();
  const realFolder = (path: string): string | undefined => {
    if (!realFolders.has(path))
      realFolders.set(
        path,
        attempt(() => realpathSync(join(realRoot, path))),
      );
    return realFolders.get(path);
  };
  const isInside = (real: string): boolean =>
    real === realRoot || real.startsWith(realRoot === sep ? sep : realRoot + sep);
  const stat = (path: string): (Stat & { readonly real?: string }) | undefined => {
    const folder = realFolder(folderOf(path));
    if (folder === undefined) return undefined;
    const name = baseName(path);
    const place = name === '' || name === '..' ? join(folder, name) : `${folder}${sep}${name}`;
    const own = lstatSync(place);
    const linked = own.isSymbolicLink() ? ({ linked: true } as const) : {};
    const real = own.isSymbolicLink() ? realpathSync(place) : place;
    if (!isInside(real)) return { kind: 'outside' };
    const stats = own.isSymbolicLink() ? statSync(real) : own;
    if (stats.isDirectory()) return { kind: 'folder', real, ...linked };
    return stats.isFile() ? { kind: 'file', bytes: stats.size, real, ...linked } : undefined;
  };
  return {
    stat(path) {
      const found = attempt(() => stat(path));
      if (found === undefined || found.kind === 'outside') return found;
      const { real: _real, ...rest } = found;
      return rest;
    },
    read(path) {
      return attempt(() => {
        const found = stat(path);
        return found?.kind === 'file' && found.real !== undefined ? decode(readFileSync(found.real)) : undefined;
      });
    },
    peek(path, bytes) {
      return attempt(() => {
        const found = stat(path);
        return found?.kind === 'file' && found.real !== undefined ? decode(firstBytes(found.real, bytes)) : undefined;
      });
    },
    list(path) {
      return (
        attempt(() => {
          const found = stat(path);
          return found?.kind === 'folder' && found.real !== undefined ? readdirSync(found.real).toSorted() : undefined;
        }) ?? []
      );
    },
  };
}

function firstBytes(path: string, bytes: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(bytes);
    return buffer.subarray(0, readSync(file, buffer, 0, bytes, 0));
  } finally {
    closeSync(file);
  }
}

/** UTF-8, or UTF-16 with a byte order mark. Other text is read with U+FFFD for what is not UTF-8; other files are no text. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text.includes('\uFFFD') && bytes.includes(0) ? undefined : text;
}

const answers = new Set([
  ...['EACCES', 'EBUSY', 'EINVAL', 'EIO', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'ENXIO', 'EPERM'],
  ...['ERR_FS_FILE_TOO_LARGE', 'ERR_INVALID_ARG_VALUE', 'ERR_STRING_TOO_LONG'],
]);

/** Absence, broken or cyclic links and refused access are answers here; anything else is a fault. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (answers.has((error as { code?: string }).code ?? '')) return undefined;
    throw error;
  }
}
