import { type Diagnostic, type Entry, type Literal, type Value, list, literal } from '@aspis/model';
import {
  type Alias,
  Composer,
  type Document,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type ScalarTag,
  type CollectionTag,
  type YAMLMap,
  type YAMLSeq,
  isAlias,
  isMap,
  isScalar,
  isSeq,
} from 'yaml';
import { createLenientLexer } from './lenient-lexer.ts';
import { limits } from './limits.ts';
import { type LineIndex, createLineIndex } from './line-index.ts';

/** Short forms whose long form has no `Fn::` prefix. */
const bareTags = new Set(['Ref', 'Condition']);

const shortForms = [
  ...['And', 'Base64', 'Cidr', 'Condition', 'Contains', 'EachMemberEquals', 'EachMemberIn', 'Equals', 'FindInMap'],
  ...['ForEach', 'GetAtt', 'GetAZs', 'GetStackOutput', 'If', 'ImportValue', 'Join', 'Length', 'Not', 'Or', 'Ref'],
  ...['RefAll', 'Select', 'Split', 'Sub', 'ToJsonString', 'Transform', 'ValueOf', 'ValueOfAll'],
];

const customTags = shortForms.flatMap((name): (ScalarTag | CollectionTag)[] => [
  { tag: `!${name}`, resolve: (text: string) => text },
  { tag: `!${name}`, collection: 'seq' },
  { tag: `!${name}`, collection: 'map' },
]);

export interface Parsed {
  /** Undefined when nothing could be read. */
  readonly root: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML as AWS does; `!Sub x` becomes `{ Fn::Sub: x }`. Only the first document counts. Never throws. */
export function parseYaml(file: string, text: string): Parsed {
  const lines = createLineIndex(file, text);
  const diagnostics: Diagnostic[] = [];
  try {
    const [document, next] = compose(text);
    if (document === undefined) return { root: undefined, diagnostics };
    if (next !== undefined && next.contents !== null) {
      const message = 'The file holds more than one YAML document; only the first one is read.';
      diagnostics.push({
        code: 'yaml-documents',
        level: 'error',
        span: lines.span(next.range[0], next.range[1]),
        message,
      });
    }
    for (const error of document.errors.slice(0, 20)) {
      const span = lines.span(error.pos[0], error.pos[1]);
      const message = error.message.split('\n')[0] ?? error.message;
      diagnostics.push({ code: 'yaml-syntax', level: 'error', span, message, hint: 'What follows may be missing.' });
    }
    const root =
      document.contents === null ? undefined : new Converter(lines, diagnostics).convert(document.contents, 0);
    return { root, diagnostics };
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof TooLarge)) throw error;
    const message = error instanceof TooLarge ? error.message : 'the file is nested too deep to be read';
    return {
      root: undefined,
      diagnostics: [...diagnostics, { code: 'too-large', level: 'error', span: lines.span(0, 0), message }],
    };
  }
}

/** The parser's private state that a bound on its depth needs. */
interface ParserInside {
  readonly stack: readonly unknown[];
}

/** A level of nesting takes one or two places on the parser's stack. */
const MAX_STACK = 3 * limits.depth;

/** The first document, and the next one if there is one. */
function compose(text: string): readonly (Document.Parsed | undefined)[] {
  const parser = new Parser();
  const composer = new Composer({
    customTags: (tags) => [...tags, ...customTags],
    keepSourceTokens: false,
    logLevel: 'silent',
    merge: false,
    strict: false,
    uniqueKeys: false,
    version: '1.2',
  });
  function* tokens(): Generator<Parameters<Composer['next']>[0]> {
    const { stack } = parser as unknown as ParserInside;
    let count = 0;
    for (const lexeme of createLenientLexer().lex(text)) {
      if (++count > limits.lexemes) throw new TooLarge(`the file holds more than ${limits.lexemes} lexical elements`);
      yield* parser.next(lexeme);
      if (stack.length > MAX_STACK) throw new TooLarge(`the file is nested deeper than ${limits.depth} levels`);
    }
    yield* parser.end();
  }
  const documents = composer.compose(tokens(), true, text.length);
  const next = (): Document.Parsed | undefined => documents.next().value as Document.Parsed | undefined;
  return [next(), next()];
}

class TooLarge extends Error {}

class Converter {
  readonly #lines: LineIndex;
  readonly #diagnostics: Diagnostic[];
  readonly #anchors = new Map<string, { readonly value: Value; readonly size: number }>();
  #size = 0;

  constructor(lines: LineIndex, diagnostics: Diagnostic[]) {
    this.#lines = lines;
    this.#diagnostics = diagnostics;
  }

  convert(node: Node | null, depth: number): Value {
    if (depth > limits.depth) throw new TooLarge(`the file is nested deeper than ${limits.depth} levels`);
    const before = this.#size;
    this.#grow(1);
    if (node === null) return literal(null, this.#lines.span(0, 0));
    if (isAlias(node)) return this.#alias(node);
    const value = this.#tagged(node, this.#plain(node, depth));
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, { value, size: this.#size - before });
    return value;
  }

  #grow(by: number): void {
    this.#size += by;
    if (this.#size > limits.values)
      throw new TooLarge(`the file holds more than ${limits.values} values once its aliases are expanded`);
  }

  #plain(node: Node, depth: number): Value {
    const span = this.#spanOf(node);
    if (isMap(node)) return this.#mapping(node, depth);
    if (isSeq(node))
      return list(
        (node as YAMLSeq<Node>).items.map((item) => this.convert(item, depth + 1)),
        span,
      );
    if (isScalar(node)) return this.#scalar(node);
    return literal(null, span);
  }

  #scalar(node: Scalar): Literal {
    const span = this.#spanOf(node);
    const { value, source } = node;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) {
      const text = value === null ? '' : String(value);
      if (typeof value !== 'string' && source !== undefined && source !== text)
        return { ...literal(value, span), text: source };
      return literal(value, span);
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
      const number = Number(value);
      return source === undefined || source === String(number)
        ? literal(number, span)
        : { ...literal(number, span), text: source };
    }
    // A value of no JSON type is taken as it was written.
    return literal(source ?? JSON.stringify(value) ?? '', span);
  }

  #mapping(node: YAMLMap, depth: number): Value {
    const entries = new Map<string, Entry>();
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      const name = key === undefined ? String(pair.key) : (key.source ?? String(key.value));
      const keySpan = this.#spanOf(pair.key);
      if (name === '<<' && pair.value !== null) {
        this.#merge(entries, this.convert(pair.value, depth + 1));
        continue;
      }
      const value = pair.value === null ? literal(null, keySpan) : this.convert(pair.value, depth + 1);
      if (entries.has(name) && !this.#mergedKeys.has(entries.get(name))) this.#duplicate(name, keySpan);
      entries.set(name, { key: keySpan, value });
    }
    return { kind: 'mapping', entries, span: this.#spanOf(node) };
  }

  readonly #mergedKeys = new Set<Entry | undefined>();

  #merge(entries: Map<string, Entry>, from: Value): void {
    for (const source of from.kind === 'list' ? from.items : [from]) {
      if (source.kind !== 'mapping') continue;
      for (const [name, entry] of source.entries) {
        if (entries.has(name)) continue;
        this.#grow(1);
        entries.set(name, entry);
        this.#mergedKeys.add(entry);
      }
    }
  }

  #duplicate(name: string, span: ReturnType<LineIndex['span']>): void {
    this.#diagnostics.push({
      code: 'duplicate-key',
      level: 'warning',
      span,
      message: `The key "${name}" stands here a second time; the last one counts.`,
    });
  }

  #tagged(node: Node, value: Value): Value {
    const tag = (node as { tag?: string }).tag;
    if (tag === undefined || !tag.startsWith('!') || tag === '!') return value;
    const name = tag.slice(1);
    const long = bareTags.has(name) ? name : `Fn::${name}`;
    return { kind: 'mapping', entries: new Map([[long, { key: value.span, value }]]), span: value.span };
  }

  /** Nodes are converted in source order, so an anchor that is not there yet is missing or still open. */
  #alias(node: Alias): Value {
    const known = this.#anchors.get(node.source);
    if (known !== undefined) {
      this.#grow(known.size);
      return known.value;
    }
    const span = this.#spanOf(node);
    const message = `The alias *${node.source} has no anchor before it, or stands inside it.`;
    this.#diagnostics.push({ code: 'yaml-alias', level: 'error', span, message });
    return { kind: 'unknown', reason: `the alias *${node.source} cannot be followed`, span };
  }

  #spanOf(
    node: { range?: readonly [number, number, number] | null | undefined } | null,
  ): ReturnType<LineIndex['span']> {
    const range = node?.range;
    return range === undefined || range === null ? this.#lines.span(0, 0) : this.#lines.span(range[0], range[1]);
  }
}
