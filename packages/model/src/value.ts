import type { Span } from './span.ts';

export type Scalar = string | number | boolean | null;

/** The template parameter that a value came from: a known value may still be another one at deployment. */
export interface ParameterSource {
  readonly name: string;
  /** The stack whose parameter it is, where a parent stack handed the value down or another stack exported it. */
  readonly stack?: string;
  readonly noEcho: boolean;
}

/** A value as the author wrote it, resolved as far as it can be known without deploying, with its place. */
export type Value =
  | Literal
  | List
  | Mapping
  | Reference
  | Template
  | DynamicReference
  | Alternatives
  | Unknown
  | Absent;

export interface Literal {
  readonly kind: 'literal';
  readonly value: Scalar;
  /** The source text where it differs from `String(value)`, as in `007`; CloudFormation compares texts. */
  readonly text?: string;
  readonly parameter?: ParameterSource;
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly span: Span;
}

export interface Entry {
  /** Place of the key. */
  readonly key: Span;
  readonly value: Value;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly span: Span;
}

/** Another resource's `Ref` (no attribute) or `Fn::GetAtt`. */
export interface Reference {
  readonly kind: 'reference';
  /** `Resource.id` of the target; the target need not exist. */
  readonly target: string;
  readonly attribute?: string;
  readonly span: Span;
}

/** Text joined from literal pieces and values that are not known as text. */
export interface Template {
  readonly kind: 'template';
  readonly parts: readonly (string | Value)[];
  readonly span: Span;
}

/** `{{resolve:service:key}}`: fetched at deployment, so never a literal secret. */
export interface DynamicReference {
  readonly kind: 'dynamic';
  readonly service: 'ssm' | 'ssm-secure' | 'secretsmanager';
  readonly key: string;
  readonly span: Span;
}

/** One of two values, by a condition of the application (see `Condition`). */
export interface Alternatives {
  readonly kind: 'alternatives';
  readonly condition: string;
  readonly whenTrue: Value;
  readonly whenFalse: Value;
  readonly span: Span;
}

export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
  /** What stands for it in text: `AWS::Region`, a parameter's name, an import. */
  readonly name?: string;
  readonly parameter?: ParameterSource;
  readonly span: Span;
}

/** `AWS::NoValue`, or a property that is not there. */
export interface Absent {
  readonly kind: 'absent';
  readonly span: Span;
}

export function literal(value: Scalar, span: Span): Literal {
  return { kind: 'literal', value, span };
}

export function list(items: readonly Value[], span: Span): List {
  return { kind: 'list', items, span };
}

export function reference(target: string, attribute: string | undefined, span: Span): Reference {
  return attribute === undefined ? { kind: 'reference', target, span } : { kind: 'reference', target, attribute, span };
}

export function unknown(reason: string, span: Span, name?: string): Unknown {
  return name === undefined ? { kind: 'unknown', reason, span } : { kind: 'unknown', reason, name, span };
}

/** A mapping from plain pairs; the key's place is its value's place. Entries given as `undefined` are left out. */
export function mapping(entries: Readonly<Record<string, Value | undefined>>, span: Span): Mapping {
  const map = new Map<string, Entry>();
  for (const [name, value] of Object.entries(entries)) {
    if (value !== undefined) map.set(name, { key: value.span, value });
  }
  return { kind: 'mapping', entries: map, span };
}

/** The entry's value, or undefined when `value` is no mapping or has no such key. */
export function entryOf(value: Value | undefined, key: string): Value | undefined {
  return value?.kind === 'mapping' ? value.entries.get(key)?.value : undefined;
}

/** Nesting in JSON text that is hostile, not data. */
const MAX_JSON_DEPTH = 200;

/** Plain JSON data as a Value, every node at one place. */
export function fromJson(data: unknown, span: Span, depth = 0): Value {
  if (depth > MAX_JSON_DEPTH) return unknown('the JSON text is nested too deep', span);
  if (Array.isArray(data))
    return list(
      data.map((item) => fromJson(item, span, depth + 1)),
      span,
    );
  if (typeof data === 'object' && data !== null) {
    const entries = new Map<string, Entry>();
    for (const [name, item] of Object.entries(data))
      entries.set(name, { key: span, value: fromJson(item, span, depth + 1) });
    return { kind: 'mapping', entries, span };
  }
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') return literal(data, span);
  return literal(null, span);
}

/** The text of a literal as CloudFormation compares it. */
export function literalText(value: Literal): string {
  return value.text ?? (value.value === null ? '' : String(value.value));
}
