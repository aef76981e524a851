import { type Diagnostic, type Entry, type Value, entryOf, literalText } from '@aspis/model';
import { limits } from '../source/limits.ts';

const prefix = 'Fn::ForEach::';

/**
 * Unrolls `Fn::ForEach` (AWS::LanguageExtensions) wherever it stands in the raw template. A collection
 * that is only known once deployed is reported: its results would be missing.
 */
export function unrollLoops(root: Value, report: (diagnostic: Diagnostic) => void): Value {
  if (!holdsLoop(root)) return root;
  return new Unroller(root, report).unroll(root, new Map());
}

function holdsLoop(value: Value): boolean {
  if (value.kind === 'list') return value.items.some(holdsLoop);
  if (value.kind !== 'mapping') return false;
  for (const [key, entry] of value.entries) if (key.startsWith(prefix) || holdsLoop(entry.value)) return true;
  return false;
}

type Variables = ReadonlyMap<string, string>;

class Unroller {
  readonly #root: Value;
  readonly #report: (diagnostic: Diagnostic) => void;
  #results = 0;
  #values = 0;
  #characters = 0;

  constructor(root: Value, report: (diagnostic: Diagnostic) => void) {
    this.#root = root;
    this.#report = report;
  }

  unroll(value: Value, variables: Variables): Value {
    if (variables.size > 0) this.#values++;
    if (value.kind === 'literal' && typeof value.value === 'string' && variables.size > 0)
      return { ...value, value: this.#replaced(value.value, variables) };
    if (value.kind === 'list') return { ...value, items: value.items.map((item) => this.unroll(item, variables)) };
    if (value.kind !== 'mapping') return value;
    const referred = value.entries.size === 1 ? value.entries.get('Ref')?.value : undefined;
    const loopValue = referred?.kind === 'literal' ? variables.get(literalText(referred)) : undefined;
    if (loopValue !== undefined) return { kind: 'literal', value: loopValue, span: value.span };
    const entries = new Map<string, Entry>();
    for (const [key, entry] of value.entries) {
      if (key.startsWith(prefix)) this.#loop(key, entry, variables, entries);
      else entries.set(this.#replaced(key, variables), { key: entry.key, value: this.unroll(entry.value, variables) });
    }
    return { ...value, entries };
  }

  #loop(key: string, entry: Entry, variables: Variables, into: Map<string, Entry>): void {
    const [identifier, collection, body] = entry.value.kind === 'list' ? entry.value.items : [];
    const items = collection === undefined ? undefined : this.#itemsOf(collection, variables);
    if (identifier?.kind !== 'literal' || items === undefined || body?.kind !== 'mapping') {
      const message = `The loop "${key.slice(prefix.length)}" runs over a collection that is only known once deployed.`;
      this.#report({
        code: 'unknown-loop',
        level: 'error',
        span: entry.key,
        message,
        hint: 'Give the parameter a default, or pass --parameter.',
      });
      return;
    }
    for (const item of items) {
      const unrolled = this.unroll(body, new Map([...variables, [literalText(identifier), item]]));
      const excess = this.#excess();
      const isWhole = this.#characters <= limits.loopCharacters;
      if (isWhole && unrolled.kind === 'mapping') for (const [name, result] of unrolled.entries) into.set(name, result);
      if (excess !== undefined) {
        this.#report({
          code: 'too-large',
          level: 'error',
          span: entry.key,
          message: `The template's loops give more than ${excess}.`,
        });
        return;
      }
    }
  }

  #excess(): string | undefined {
    if (++this.#results > limits.loopResults) return `${limits.loopResults} results`;
    if (this.#values > limits.loopValues) return `${limits.loopValues} values`;
    return this.#characters > limits.loopCharacters ? `${limits.loopCharacters} characters` : undefined;
  }

  /** Replaces `${Name}`, and `&{Name}` without its non-alphanumeric characters, up to the limit that the loop is told of. */
  #replaced(text: string, variables: Variables): string {
    if (variables.size === 0 || !text.includes('{')) return text;
    return text.replace(/([$&])\{([A-Za-z0-9]+)\}/g, (whole: string, sign: string, name: string) => {
      const value = variables.get(name);
      if (value === undefined) return whole;
      if (this.#characters > limits.loopCharacters) return '';
      this.#characters += value.length;
      return sign === '&' ? value.replace(/[^A-Za-z0-9]/g, '') : value;
    });
  }

  #itemsOf(collection: Value, variables: Variables): readonly string[] | undefined {
    const value = this.unroll(collection, variables);
    if (value.kind === 'list') {
      const texts = value.items.map((item) => (item.kind === 'literal' ? literalText(item) : undefined));
      return texts.every((text) => text !== undefined) ? texts : undefined;
    }
    const name = value.kind === 'mapping' ? value.entries.get('Ref')?.value : undefined;
    if (name?.kind !== 'literal') return undefined;
    const parameter = entryOf(entryOf(this.#root, 'Parameters'), literalText(name));
    const fallback = entryOf(parameter, 'Default');
    return fallback?.kind === 'literal'
      ? literalText(fallback)
          .split(',')
          .map((item) => item.trim())
      : undefined;
  }
}
