import { type ResourceView, type Span, type View, parseArn, policiesOf } from '@aspis/model';
import { findManagedPolicy } from './managed-policies/managed-policy.ts';
import { type Statement, statementsOf } from './statement.ts';

/** What a role can get at: one resource of the application, or all of a service's. */
export interface Reached {
  /** The service prefix of the actions, such as `dynamodb`; `*` for every service. */
  readonly service: string;
  /** Undefined when the grant covers more than the application's own resources. */
  readonly resource?: ResourceView;
  readonly actions: readonly string[];
  /** Place of the statement, or of the managed policy's ARN. */
  readonly span: Span;
  /** The role or policy that holds it. */
  readonly holder: ResourceView;
}

export interface Reach {
  /** The role may do anything: `Action: '*'` on `Resource: '*'`. */
  readonly admin: boolean;
  readonly reached: readonly Reached[];
  /** Why there may be more. */
  readonly unresolved: readonly string[];
}

/** Services whose resources hold data, secrets or the means to run code. */
const dataServices = new Set([
  ...[
    '*',
    'cognito-idp',
    'dynamodb',
    'ec2',
    'ecr',
    'es',
    'events',
    'firehose',
    'iam',
    'kinesis',
    'kms',
    'lambda',
    'rds',
    'rds-data',
  ],
  ...[
    's3',
    's3-object-lambda',
    'secretsmanager',
    'ses',
    'sns',
    'sqs',
    'ssm',
    'states',
    'sts',
    'timestream',
    'appsync',
    'bedrock',
  ],
]);

/** What the statements of a role's policies let it reach. Deny statements are not weighed: the answer errs on more. */
export function reachOf(role: ResourceView): Reach {
  const reached: Reached[] = [];
  const unresolved: string[] = [];
  for (const { document, holder } of policiesOf(role)) {
    const statements = statementsOf(document);
    if (statements.kind === 'unresolved') {
      unresolved.push(statements.reason);
      continue;
    }
    for (const statement of statements.value) {
      if (statement.effect === 'Allow') reached.push(...reachedBy(statement, holder));
      unresolved.push(...statement.unresolved);
    }
  }
  reached.push(...reachedByManagedPolicies(role));
  const admin = reached.some(
    ({ service, resource, actions }) => service === '*' && resource === undefined && actions.includes('*'),
  );
  return { admin, reached, unresolved };
}

function reachedBy(statement: Statement, holder: ResourceView): readonly Reached[] {
  const excluded = statement.notActions.map(({ value }) => value);
  const byService =
    excluded.length > 0
      ? new Map([['*', [`* but ${excluded.join(', ')}`]]])
      : actionsByService(statement.actions.map(({ value }) => value));
  const targets = targetsOf(statement);
  return [...byService].flatMap(([service, actions]) =>
    targets.map((resource): Reached => ({
      service,
      actions,
      span: statement.span,
      holder,
      ...(resource === undefined ? {} : { resource }),
    })),
  );
}

/** What AWS's own managed policies grant on every resource: whole services, and reading what is stored. */
function reachedByManagedPolicies(role: ResourceView): readonly Reached[] {
  const arns = role.items('ManagedPolicyArns');
  return (arns.kind === 'known' ? arns.value : []).flatMap((arn) => {
    const text = arn.text();
    const policy = text.kind === 'known' && text.value !== undefined ? findManagedPolicy(text.value) : undefined;
    if (policy === undefined) return [];
    const granted = policy.isAdministrator
      ? ['*']
      : [...policy.fullServices.map((service) => `${service}:*`), ...policy.dataReads];
    return [...actionsByService(granted)].map(([service, actions]): Reached => ({
      service,
      actions,
      span: arn.span,
      holder: role,
    }));
  });
}

/** The actions on services that hold data, by service prefix. */
function actionsByService(actions: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byService = new Map<string, string[]>();
  for (const action of actions) {
    const service = (action.split(':')[0] ?? action).toLowerCase();
    if (!dataServices.has(service)) continue;
    // `*:*` is another way of writing `*`.
    const list = byService.get(service) ?? [];
    list.push(action === '*:*' ? '*' : action);
    byService.set(service, list);
  }
  return byService;
}

/** The application's resources that the statement names; undefined stands for a wider grant. */
function targetsOf(statement: Statement): readonly (ResourceView | undefined)[] {
  // What is left out is for the role to reach all the rest of.
  if (statement.view.at('NotResource').value.kind !== 'absent') return [undefined];
  const targets = new Map<string, ResourceView | undefined>();
  for (const item of flatItems(statement.view.at('Resource'))) {
    const target = item.app.target(item);
    if (target.kind === 'unresolved') continue;
    const text = item.text();
    if (target.value !== undefined) targets.set(target.value.id, target.value);
    else if (text.kind === 'known' && text.value !== undefined && isWide(text.value)) targets.set('*', undefined);
  }
  return [...targets.values()];
}

/** The items of a list, and of lists in it, which `Fn::If` and `Fn::Split` leave behind. */
function flatItems(view: View): readonly View[] {
  const items = view.items();
  return items.kind === 'unresolved'
    ? []
    : items.value.flatMap((item) => (item.value.kind === 'list' ? flatItems(item) : [item]));
}

/** Whether the text stands for all resources of a kind: `*`, `arn:aws:s3:::*`, `arn:aws:dynamodb:*:*:table/*`. */
function isWide(text: string): boolean {
  if (text === '*') return true;
  const arn = parseArn(text);
  if (arn === undefined) return text.startsWith('arn:') && text.endsWith(':*');
  // In S3 what stands before the slash is a bucket's name.
  return arn.service === 's3'
    ? /^\*(?:\/\*)?$/.test(arn.resource)
    : /^(?:[a-z-]+[/:])?\*(?:[/:]\*)*$/i.test(arn.resource);
}
