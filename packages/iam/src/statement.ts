import { type Known, type Resolved, type Span, View, fromJson } from '@aspis/model';

/** A text in a policy, such as an action, with `${…}` placeholders for what is only known once deployed. */
export type PolicyText = Known<string>;

/** One condition: `StringEquals` → `aws:SourceAccount` → values. */
export interface ConditionEntry {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly PolicyText[];
}

/** Who a resource or trust policy names. `unknown` stands for what is only known once deployed. */
export interface Principal {
  /** `AWS`, `Service`, `Federated`, `CanonicalUser`; `*` for the bare star, which is everyone. */
  readonly type: string;
  readonly text: PolicyText;
}

/** A statement of a policy document. Lists are empty where the element is missing. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly PolicyText[];
  readonly notActions: readonly PolicyText[];
  readonly resources: readonly PolicyText[];
  readonly notResources: readonly PolicyText[];
  readonly principals: readonly Principal[];
  readonly notPrincipals: readonly Principal[];
  readonly conditions: readonly ConditionEntry[];
  readonly view: View;
  readonly span: Span;
  readonly path: string;
  /** Why some of it is not known; the elements concerned are left out of the lists above. */
  readonly unresolved: readonly string[];
}

/**
 * The statements of a policy document, given as a mapping or as JSON text.
 * Unresolved when the document, or its list of statements, is only known once deployed.
 */
export function statementsOf(document: View): Resolved<readonly Statement[]> {
  if (document.value.kind === 'literal' || document.value.kind === 'template') return statementsOfText(document);
  if (document.value.kind !== 'mapping' && document.value.kind !== 'absent') {
    const text = document.string();
    if (text.kind === 'unresolved') return text;
  }
  const items = document.items('Statement');
  if (items.kind === 'unresolved') return items;
  return { ...items, value: items.value.map(readStatement) };
}

/** A document written as JSON text: all of it stands at the text's place. */
function statementsOfText(document: View): Resolved<readonly Statement[]> {
  const text = document.text();
  if (text.kind === 'unresolved') return text;
  let data: unknown;
  try {
    data = JSON.parse(text.value ?? '');
  } catch {
    // Not JSON: AWS would refuse it, and what it grants cannot be told.
    return { ...text, kind: 'unresolved', reason: 'the policy text is not JSON' };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { ...text, kind: 'unresolved', reason: 'the policy text is not a policy' };
  return statementsOf(new View(document.app, fromJson(data, document.span), document.span, document.path));
}

function readStatement(view: View): Statement {
  const unresolved: string[] = [];
  const effect = view.string('Effect');
  if (effect.kind === 'unresolved') unresolved.push(effect.reason);
  return {
    effect: effect.kind === 'known' && effect.value?.toLowerCase() === 'deny' ? 'Deny' : 'Allow',
    actions: texts(view.at('Action'), unresolved),
    notActions: texts(view.at('NotAction'), unresolved),
    resources: texts(view.at('Resource'), unresolved),
    notResources: texts(view.at('NotResource'), unresolved),
    principals: principals(view.at('Principal'), unresolved),
    notPrincipals: principals(view.at('NotPrincipal'), unresolved),
    conditions: conditions(view.at('Condition'), unresolved),
    view,
    span: view.span,
    path: view.path,
    unresolved,
  };
}

function texts(view: View, unresolved: string[]): readonly PolicyText[] {
  const items = view.items();
  if (items.kind === 'unresolved') {
    const text = view.text();
    // A pseudo parameter, such as the account, is never a list.
    if (text.kind === 'known' && text.value?.startsWith('${AWS::') === true) return [{ ...text, value: text.value }];
    unresolved.push(items.reason);
    return [];
  }
  const found: PolicyText[] = [];
  for (const item of items.value) {
    // A list in a list comes from `Fn::If` or `Fn::Split` inside a list.
    if (item.value.kind === 'list') {
      found.push(...texts(item, unresolved));
      continue;
    }
    const text = item.text();
    if (text.kind === 'unresolved') unresolved.push(text.reason);
    else if (text.value !== undefined) found.push({ ...text, value: text.value });
  }
  return found;
}

function principals(view: View, unresolved: string[]): readonly Principal[] {
  if (view.value.kind === 'absent') return [];
  if (view.value.kind !== 'mapping')
    return texts(view, unresolved).map((text) => ({ type: text.value === '*' ? '*' : 'AWS', text }));
  const entries = view.entries();
  if (entries.kind === 'unresolved') {
    unresolved.push(entries.reason);
    return [];
  }
  return entries.value.flatMap(([type, value]) => texts(value, unresolved).map((text) => ({ type, text })));
}

function conditions(view: View, unresolved: string[]): readonly ConditionEntry[] {
  const operators = view.entries();
  if (operators.kind === 'unresolved') {
    unresolved.push(operators.reason);
    return [];
  }
  const found: ConditionEntry[] = [];
  for (const [operator, keys] of operators.value) {
    const entries = keys.entries();
    if (entries.kind === 'unresolved') {
      unresolved.push(entries.reason);
      continue;
    }
    for (const [key, value] of entries.value) found.push({ operator, key, values: texts(value, unresolved) });
  }
  return found;
}
