/** A statement of a managed policy. As in `Statement`, lists are empty where the element is missing. */
export interface ManagedStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly conditions: readonly ManagedCondition[];
}

interface ManagedCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** The generated form: actions are grouped by service, as in `s3:Get*,List* sqs:*`. */
interface StoredStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string;
  readonly NotAction?: string;
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Reads the statements of one policy from generated/managed-policy-documents.ts. */
export function parseManagedStatements(text: string): readonly ManagedStatement[] {
  // The text is ours: tools/build-iam-data.mjs wrote it in this form, and a test reads every one.
  const stored = JSON.parse(text) as readonly StoredStatement[];
  return stored.map((statement) => ({
    effect: statement.Effect,
    actions: ungroupActions(statement.Action),
    notActions: ungroupActions(statement.NotAction),
    resources: statement.Resource ?? [],
    notResources: statement.NotResource ?? [],
    conditions: Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => ({ operator, key, values })),
    ),
  }));
}

function ungroupActions(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  return text.split(' ').flatMap((group) => {
    const colon = group.indexOf(':');
    const prefix = group.slice(0, colon + 1);
    return group
      .slice(colon + 1)
      .split(',')
      .map((name) => prefix + name);
  });
}
