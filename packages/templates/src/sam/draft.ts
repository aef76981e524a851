import { type Entry, type Scalar, type Span, type Value, entryOf, list, literal, literalText } from '@aspis/model';
import { joinText } from '../cloudformation/text.ts';

/** Plain data with author's values in it, to be turned into one value. Entries given as `undefined` are left out. */
export type Draft = Value | Scalar | undefined | readonly Draft[] | DraftMapping;

export interface DraftMapping {
  readonly [key: string]: Draft;
}

/** The draft as a value; what the author did not write stands at `span`. */
export function toValue(draft: Draft, span: Span): Value {
  if (draft === undefined) return { kind: 'absent', span };
  if (draft === null || typeof draft !== 'object') return literal(draft, span);
  if (isDraftList(draft))
    return list(
      draft.map((item) => toValue(item, span)),
      span,
    );
  if (isValue(draft)) return draft;
  const entries = new Map<string, Entry>();
  for (const [key, item] of Object.entries(draft)) {
    if (item === undefined) continue;
    const value = toValue(item, span);
    // Entries the author wrote keep their value's place.
    if (value.kind !== 'absent') entries.set(key, { key: value.span, value });
  }
  return { kind: 'mapping', entries, span };
}

// TypeScript's own `Array.isArray` does not narrow readonly arrays.
function isDraftList(draft: object): draft is readonly Draft[] {
  return Array.isArray(draft);
}

function isValue(draft: object): draft is Value {
  return 'kind' in draft && 'span' in draft && typeof draft.kind === 'string';
}

/** A pseudo parameter of CloudFormation's, such as `AWS::Region`. */
function pseudoParameter(name: string, span: Span): Value {
  return { kind: 'unknown', reason: `${name} is only known once deployed`, name, span };
}

/**
 * Text with values in it, as `Fn::Sub` makes it: `${AWS::Region}` stands for the pseudo parameter and
 * `${name}` for the variable of that name.
 */
export function textOf(pattern: string, span: Span, variables: Readonly<Record<string, Value>> = {}): Value {
  const parts = pattern.split(/\$\{([^{}]*)\}/).map((part, index): string | Value => {
    if (index % 2 === 0) return part;
    return (Object.hasOwn(variables, part) ? variables[part] : undefined) ?? pseudoParameter(part, span);
  });
  return joinText(parts, span);
}

/** The text of a literal; undefined for what is not known or is no text. */
export function knownText(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && value.value !== null ? literalText(value) : undefined;
}

/** The text of a literal that the template does not take from a parameter: SAM builds names from those alone. */
export function writtenText(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && value.parameter === undefined ? knownText(value) : undefined;
}

/** Whether a value is given at all: neither absent nor null. */
export function isGiven(value: Value | undefined): value is Value {
  return value !== undefined && value.kind !== 'absent' && !(value.kind === 'literal' && value.value === null);
}

/** Whether a literal says yes, in any of the spellings of CloudFormation and YAML 1.1. */
export function isTrue(value: Value | undefined): boolean {
  return ['true', 'yes', 'on', '1'].includes(knownText(value)?.toLowerCase() ?? '');
}

export function isFalse(value: Value | undefined): boolean {
  return ['false', 'no', 'off', '0'].includes(knownText(value)?.toLowerCase() ?? '');
}

/** The items of a list, a single value as a list of one; none when absent. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (!isGiven(value)) return [];
  return value.kind === 'list' ? value.items : [value];
}

/** The entries of a mapping; none for anything else. */
export function entriesOf(value: Value | undefined): readonly (readonly [string, Entry])[] {
  return value?.kind === 'mapping' ? [...value.entries] : [];
}

/** Both branches of a conditional value, changed alike. */
export function mapBranches(value: Value, change: (branch: Value) => Value): Value {
  if (value.kind !== 'alternatives') return change(value);
  return { ...value, whenTrue: mapBranches(value.whenTrue, change), whenFalse: mapBranches(value.whenFalse, change) };
}

/** The properties of these names, as they are given. */
export function pickProperties(properties: Value, names: readonly string[]): Record<string, Value | undefined> {
  return Object.fromEntries(names.map((name) => [name, entryOf(properties, name)]));
}
