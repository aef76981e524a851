/** What stands at a path; `linked` where it is reached by a symbolic link; `outside` where that leads out of the root. */
export type Stat =
  | { readonly kind: 'file'; readonly bytes: number; readonly linked?: true }
  | { readonly kind: 'folder'; readonly linked?: true }
  | { readonly kind: 'outside' };

/** The files of a project as readers see them. Paths are relative to the root, with forward slashes. */
export interface SourceTree {
  stat(path: string): Stat | undefined;
  /** The file's text, or undefined when it cannot be read as text. */
  read(path: string): string | undefined;
  /** The text of the file's first bytes. */
  peek(path: string, bytes: number): string | undefined;
  /** The names in a folder, sorted; empty for what is no folder. */
  list(path: string): readonly string[];
}

/** A tree held in memory, for tests and for templates that come from elsewhere than the disk. */
export function treeFromTexts(files: Readonly<Record<string, string>>): SourceTree {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const path of Object.keys(files)) {
    const parts = path.split('/');
    parts.forEach((name, index) => {
      const parent = parts.slice(0, index).join('/');
      const names = folders.get(parent) ?? new Set();
      names.add(name);
      folders.set(parent, names);
    });
  }
  const textOf = (path: string): string | undefined => (Object.hasOwn(files, path) ? files[path] : undefined);
  return {
    stat(path) {
      const text = textOf(path);
      if (text !== undefined) return { kind: 'file', bytes: new TextEncoder().encode(text).length };
      return folders.has(path) ? { kind: 'folder' } : undefined;
    },
    read: textOf,
    peek: (path, bytes) => textOf(path)?.slice(0, bytes),
    list: (path) => [...(folders.get(path) ?? [])].toSorted(),
  };
}

/** Joins and normalises a path relative to a folder; undefined when it leads out of the root. */
export function resolvePath(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
