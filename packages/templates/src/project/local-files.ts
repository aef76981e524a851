import { type Diagnostic, type Value, startOf } from '@aspis/model';
import { limits } from '../source/limits.ts';
import { parseTemplateText } from '../source/parse-template.ts';
import type { Parsed } from '../source/parse-yaml.ts';
import { findFiles } from './find-files.ts';
import { type SourceTree, baseName, folderOf, resolvePath } from './source-tree.ts';

/** Characters of a state machine (AWS Step Functions quotas, read 2026-11-21: 1 MB). */
const MAX_DEFINITION = 1_048_576;

/** Where a location written in a template leads. */
export type Located =
  | { readonly kind: 'file' | 'folder'; readonly path: string }
  /** A path of this machine, with nothing there. */
  | { readonly kind: 'missing' }
  /** A bucket or a web address of which no copy was found. */
  | { readonly kind: 'remote' };

/** The project's files for whatever follows a path in a template: listed once, each parsed once. */
export class LocalFiles {
  readonly tree: SourceTree;
  readonly #byName: () => ReadonlyMap<string, readonly string[]>;
  readonly #parsed = new Map<string, Parsed>();

  constructor(tree: SourceTree) {
    this.tree = tree;
    let byName: Map<string, string[]> | undefined;
    this.#byName = () => (byName ??= indexByName(findFiles(tree, '', () => undefined)));
  }

  /** All files of this name, in sorted order; dependency and build folders are not looked at. */
  named(name: string): readonly string[] {
    return this.#byName().get(name) ?? [];
  }

  isFile(path: string): boolean {
    return this.tree.stat(path)?.kind === 'file';
  }

  /** The file or folder of a relative path, or the local copy of an S3 or web address, told by its name. */
  locate(folder: string, location: string): Located {
    if (/^([a-z][a-z0-9+.-]+:\/\/|\$\{)/i.test(location)) return this.#copyOf(folder, location);
    const path = resolvePath(folder, location);
    const kind = path === undefined ? undefined : this.tree.stat(path)?.kind;
    return path !== undefined && (kind === 'file' || kind === 'folder') ? { kind, path } : { kind: 'missing' };
  }

  #copyOf(folder: string, address: string): Located {
    const [plain = ''] = address.split(/[?#]/);
    const segments = plain.split('/').filter((segment) => segment !== '');
    const name = segments.at(-1) ?? '';
    if (name === '' || name.includes('${') || segments.length < 2) return { kind: 'remote' };
    const beside = folder === '' ? name : `${folder}/${name}`;
    if (this.isFile(beside)) return { kind: 'file', path: beside };
    const [best, second] = this.named(name)
      .map((path) => ({ path, shared: sharedTail(path.split('/'), segments) }))
      .toSorted((a, b) => b.shared - a.shared);
    if (best === undefined || best.shared === second?.shared) return { kind: 'remote' };
    return { kind: 'file', path: best.path };
  }

  /** The content of a YAML or JSON file of any kind; undefined when it is missing, too large or no text. */
  parse(path: string): Parsed | undefined {
    const known = this.#parsed.get(path);
    if (known !== undefined) return known;
    const stat = this.tree.stat(path);
    if (stat?.kind !== 'file') return undefined;
    const parsed = stat.bytes > limits.fileBytes ? tooLarge(path) : this.#parseText(path);
    if (parsed !== undefined) this.#parsed.set(path, parsed);
    return parsed;
  }

  #parseText(path: string): Parsed | undefined {
    const text = this.tree.read(path);
    if (text === undefined) return undefined;
    const parsed = parseTemplateText(path, text);
    if (parsed.diagnostics.length === 0 || text.length > MAX_DEFINITION || !text.includes('${')) return parsed;
    const quoted = parseTemplateText(path, quotePlaceholders(text));
    return quoted.diagnostics.length === 0 ? quoted : parsed;
  }
}

/**
 * The content of a local OpenAPI, state machine or other YAML or JSON file that a template names by a
 * path relative to itself. Undefined, with a diagnostic where it should be there, when there is none.
 */
export function readLocalFile(
  files: LocalFiles,
  template: string,
  location: Value,
  report: (diagnostic: Diagnostic) => void,
): Value | undefined {
  if (location.kind !== 'literal' || typeof location.value !== 'string') return undefined;
  const located = files.locate(folderOf(template), location.value);
  if (located.kind === 'remote') return undefined;
  const parsed = located.kind === 'file' ? files.parse(located.path) : undefined;
  parsed?.diagnostics.forEach(report);
  if (parsed?.root !== undefined) return parsed.root;
  if (parsed === undefined || parsed.diagnostics.length === 0) {
    const message = `The file "${baseName(location.value)}", which the template names here, could not be found or read.`;
    report({ code: 'missing-file', level: 'warning', span: location.span, message });
  }
  return undefined;
}

/** State machines may hold `${Name}`, to be substituted, where JSON wants a value. */
function quotePlaceholders(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\$\{\w+\}/g, (piece) => (piece.startsWith('$') ? `"${piece}"` : piece));
}

function tooLarge(path: string): Parsed {
  const message = `Files over ${limits.fileBytes} bytes are not read.`;
  return { root: undefined, diagnostics: [{ code: 'too-large', level: 'error', span: startOf(path), message }] };
}

function indexByName(paths: readonly string[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = baseName(path);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [path]);
    else same.push(path);
  }
  return byName;
}

/** How many trailing segments two paths have in common. */
export function sharedTail(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}
