import { type Diagnostic, type Entry, type Value, entryOf, literalText } from '@aspis/model';
import { limits } from '../source/limits.ts';
import { type LocalFiles } from './local-files.ts';
import { locationText } from './location-text.ts';
import { folderOf } from './source-tree.ts';

export interface Expanded {
  readonly root: Value;
  /** The files whose content the template now holds. */
  readonly included: ReadonlySet<string>;
}

/**
 * Puts the content of local files where a template asks for it by `AWS::Include`, before evaluation.
 * Included values keep their own file's places; what is not at hand is reported and unknown.
 */
export function expandIncludes(
  root: Value,
  file: string,
  files: LocalFiles,
  report: (diagnostic: Diagnostic) => void,
): Expanded {
  const expander = new Expander(root, files, report);
  const body = expander.expand(root, [file], '');
  return { root: expander.expandSections(body, [file]), included: expander.included };
}

const TRANSFORM = 'Fn::Transform';

class Expander {
  readonly included = new Set<string>();
  readonly #root: Value;
  readonly #files: LocalFiles;
  readonly #report: (diagnostic: Diagnostic) => void;
  readonly #sizes = new Map<string, number>();
  #left: number = limits.values;

  constructor(root: Value, files: LocalFiles, report: (diagnostic: Diagnostic) => void) {
    this.#root = root;
    this.#files = files;
    this.#report = report;
  }

  /** `chain`: the file that `value` stands in, after those that include it. `key`: what `value` is the value of. */
  expand(value: Value, chain: readonly string[], key: string): Value {
    if (value.kind === 'list') {
      const items = value.items.map((item) => this.expand(item, chain, ''));
      return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
    }
    if (value.kind !== 'mapping') return value;
    const call = value.entries.get(TRANSFORM);
    const content = call === undefined || !isInclude(call.value) ? undefined : this.#content(call.value, chain);
    if (content !== undefined && value.entries.size === 1 && key !== 'Resources') return content;
    const entries = new Map<string, Entry>();
    let changed = false;
    for (const [name, entry] of value.entries) {
      if (name === TRANSFORM && content !== undefined) continue;
      const expanded = this.expand(entry.value, chain, name);
      changed ||= expanded !== entry.value;
      entries.set(name, expanded === entry.value ? entry : { key: entry.key, value: expanded });
    }
    if (content?.kind === 'mapping')
      for (const [name, entry] of content.entries) if (!entries.has(name)) entries.set(name, entry);
    return changed || content !== undefined ? { ...value, entries } : value;
  }

  /** `Transform: {Name: AWS::Include, …}` at the top: whole sections come from elsewhere. */
  expandSections(root: Value, chain: readonly string[]): Value {
    const transforms = entryOf(root, 'Transform');
    if (root.kind !== 'mapping' || transforms === undefined) return root;
    const entries = new Map(root.entries);
    for (const item of transforms.kind === 'list' ? transforms.items : [transforms]) {
      if (!isInclude(item)) continue;
      const content = this.#content(item, chain);
      if (content.kind !== 'mapping') continue;
      for (const [name, entry] of content.entries) entries.set(name, mergedSection(entries.get(name), entry));
    }
    return { ...root, entries };
  }

  #content(call: Value, chain: readonly string[]): Value {
    const location = entryOf(entryOf(call, 'Parameters'), 'Location');
    const text = locationText(location, this.#root);
    const current = chain.at(-1) ?? '';
    const located = text === undefined ? undefined : this.#files.locate(folderOf(current), text);
    if (located?.kind !== 'file')
      return this.#unknown(
        call,
        `"${text ?? 'an unknown location'}", which is included here, is not among the scanned files`,
      );
    const { path } = located;
    if (chain.includes(path)) return this.#unknown(call, `"${path}" includes itself`);
    if (chain.length > limits.nestedIncludes)
      return this.#unknown(call, `files are included more than ${limits.nestedIncludes} levels deep`);
    const parsed = this.#files.parse(path);
    if (!this.included.has(path)) parsed?.diagnostics.forEach(this.#report);
    this.included.add(path);
    if (parsed?.root === undefined) return this.#unknown(call, `"${path}", which is included here, could not be read`);
    this.#left -= this.#sizeOf(path, parsed.root);
    if (this.#left < 0) return this.#unknown(call, `the included files hold more than ${limits.values} values`);
    return this.expand(parsed.root, [...chain, path], '');
  }

  #sizeOf(path: string, root: Value): number {
    const size = this.#sizes.get(path) ?? countValues(root);
    this.#sizes.set(path, size);
    return size;
  }

  #unknown(call: Value, reason: string): Value {
    const message = `${reason[0]?.toUpperCase()}${reason.slice(1)}.`;
    this.#report({ code: 'include', level: 'warning', span: call.span, message });
    return { kind: 'unknown', reason, span: call.span };
  }
}

function isInclude(value: Value): boolean {
  const name = entryOf(value, 'Name');
  return name?.kind === 'literal' && literalText(name) === 'AWS::Include';
}

/** The template's own entries of a section stand beside the included ones, and win. */
function mergedSection(own: Entry | undefined, included: Entry): Entry {
  if (own === undefined) return included;
  if (own.value.kind !== 'mapping' || included.value.kind !== 'mapping') return own;
  return { key: own.key, value: { ...own.value, entries: new Map([...included.value.entries, ...own.value.entries]) } };
}

function countValues(value: Value): number {
  let count = 1;
  if (value.kind === 'list') for (const item of value.items) count += countValues(item);
  if (value.kind === 'mapping') for (const entry of value.entries.values()) count += countValues(entry.value);
  return count;
}
