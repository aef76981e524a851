import { type Alternatives, type Span, type Value, entryOf, list } from '@aspis/model';
import { type Draft, entriesOf, isGiven, itemsOf, knownText, textOf, toValue } from './draft.ts';
import type { Expansion } from './expansion.ts';
import { managedPolicyPath } from './managed-policy-path.ts';
import { type PolicyTemplate, policyTemplates } from './policy-templates.ts';

/** What a list of SAM's `Policies` becomes in a role. */
export interface ReadPolicies {
  readonly managed: readonly Value[];
  readonly inline: readonly Value[];
}

/** What one entry, or one branch of a conditional entry, is. */
type Entry =
  | { readonly kind: 'managed' | 'inline'; readonly value: Value }
  | {
      readonly kind: 'choice';
      readonly condition: string;
      readonly whenTrue: Entry;
      readonly whenFalse: Entry;
      readonly span: Span;
    }
  | { readonly kind: 'none'; readonly span: Span };

/** Sorts `Policies` into managed policies and inline documents; the latter are named by their place in the list. */
export function readPolicies(policies: Value | undefined, namePrefix: string, expansion: Expansion): ReadPolicies {
  if (policies?.kind === 'alternatives') return readChoice(policies, namePrefix, expansion);
  const managed: Value[] = [];
  const inline: Value[] = [];
  itemsOf(policies).forEach((policy, index) => {
    const entry = readEntry(policy, `${namePrefix}${index}`, expansion);
    const asManaged = only('managed', entry);
    const asInline = only('inline', entry);
    if (asManaged.kind !== 'absent') managed.push(asManaged);
    if (asInline.kind !== 'absent') inline.push(asInline);
  });
  return { managed, inline };
}

/** A whole list that is conditional: what each branch grants is granted when the branch holds. */
function readChoice(choice: Alternatives, namePrefix: string, expansion: Expansion): ReadPolicies {
  const { condition, span } = choice;
  const absent: Value = { kind: 'absent', span };
  const [yes, no] = [choice.whenTrue, choice.whenFalse].map((branch) => readPolicies(branch, namePrefix, expansion));
  const under = (values: readonly Value[] | undefined, holds: boolean): readonly Value[] =>
    (values ?? []).map((value) => ({
      kind: 'alternatives',
      condition,
      whenTrue: holds ? value : absent,
      whenFalse: holds ? absent : value,
      span,
    }));
  return {
    managed: [...under(yes?.managed, true), ...under(no?.managed, false)],
    inline: [...under(yes?.inline, true), ...under(no?.inline, false)],
  };
}

/** The parts of an entry that are of one kind: a choice between two kinds is absent from each in one branch. */
function only(kind: 'managed' | 'inline', entry: Entry): Value {
  switch (entry.kind) {
    case 'none':
      return { kind: 'absent', span: entry.span };
    case 'managed':
    case 'inline':
      return entry.kind === kind ? entry.value : { kind: 'absent', span: entry.value.span };
    case 'choice': {
      const whenTrue = only(kind, entry.whenTrue);
      const whenFalse = only(kind, entry.whenFalse);
      if (whenTrue.kind === 'absent' && whenFalse.kind === 'absent') return whenTrue;
      return { kind: 'alternatives', condition: entry.condition, whenTrue, whenFalse, span: entry.span };
    }
  }
}

function readEntry(policy: Value, name: string, expansion: Expansion): Entry {
  switch (policy.kind) {
    case 'alternatives': {
      const whenTrue = readEntry(policy.whenTrue, name, expansion);
      const whenFalse = readEntry(policy.whenFalse, name, expansion);
      return { kind: 'choice', condition: policy.condition, whenTrue, whenFalse, span: policy.span };
    }
    case 'literal':
      return policy.value === null
        ? { kind: 'none', span: policy.span }
        : { kind: 'managed', value: managedPolicyArn(policy, expansion) };
    case 'reference':
    case 'template':
    case 'dynamic':
    case 'unknown':
      return { kind: 'managed', value: policy };
    case 'absent':
      return { kind: 'none', span: policy.span };
    // A list parameter gives several managed policies at once; SAM takes it for one value.
    case 'list':
      return { kind: 'managed', value: policy };
    case 'mapping':
      return readMapping(policy, name, expansion);
  }
}

/** A bare name is one of AWS's own policies; anything else is an ARN already. */
function managedPolicyArn(policy: Value, expansion: Expansion): Value {
  const name = knownText(policy) ?? '';
  if (!/^[\w+=,.@-]+$/.test(name)) return policy;
  return toValue(`arn:${expansion.partition}:iam::aws:policy/${managedPolicyPath(name)}`, policy.span);
}

function readMapping(policy: Value, name: string, expansion: Expansion): Entry {
  if (entryOf(policy, 'Statement') !== undefined)
    return { kind: 'inline', value: toValue({ PolicyName: name, PolicyDocument: policy }, policy.span) };
  const [call, ...others] = entriesOf(policy);
  const template = call !== undefined && Object.hasOwn(policyTemplates, call[0]) ? policyTemplates[call[0]] : undefined;
  if (call === undefined || template === undefined || others.length > 0) {
    expansion.warn(
      policy.span,
      `SAM knows no policy of this form${call === undefined ? '' : `: "${call[0]}"`}; what it grants is not seen here.`,
    );
    return { kind: 'none', span: policy.span };
  }
  const [templateName, { key, value }] = call;
  const missing = template.parameters.filter((parameter) => !isGiven(entryOf(value, parameter)));
  if (missing.length > 0) expansion.warn(key, `The policy template "${templateName}" lacks ${missing.join(', ')}.`);
  return {
    kind: 'inline',
    value: toValue({ PolicyName: name, PolicyDocument: { Statement: statementsOf(template, value, key) } }, key),
  };
}

function statementsOf(template: PolicyTemplate, parameters: Value, span: Span): Value {
  const variables = Object.fromEntries(
    template.parameters.map((name) => [
      name,
      entryOf(parameters, name) ?? ({ kind: 'unknown', reason: `${name} is not given`, name, span } as const),
    ]),
  );
  const text = (pattern: string): Value => textOf(pattern, span, variables);
  const statements = template.statements.map(({ actions, resources, condition }) =>
    toValue(
      {
        Effect: 'Allow',
        Action: actions,
        Resource: typeof resources === 'string' ? text(resources) : resources.map(text),
        Condition: condition === undefined ? undefined : mapTexts(condition, text),
      },
      span,
    ),
  );
  return list(statements, span);
}

function mapTexts(
  condition: Readonly<Record<string, Readonly<Record<string, string>>>>,
  text: (pattern: string) => Value,
): Draft {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, pattern]) => [key, text(pattern)])),
    ]),
  );
}
