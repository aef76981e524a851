import { type ResourceView, type Span, policiesOf } from '@aspis/model';
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
  ...['*', 'cognito-idp', 'dynamodb', 'ec2', 'ecr', 'es', 'events', 'firehose', 'iam', 'kinesis', 'kms', 'lambda', 'rds', 'rds-data'],
  ...['s3', 's3-object-lambda', 'secretsmanager', 'ses', 'sns', 'sqs', 'ssm', 'states', 'sts', 'timestream', 'appsync', 'bedrock'],
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
  const admin = reached.some(({ service, resource, actions }) => service === '*' && resource === undefined && actions.includes('*'));
  return { admin, reached, unresolved };
}

function reachedBy(statement: Statement, holder: ResourceView): readonly Reached[] {
  const byService = actionsByService(statement.actions.map(({ value }) => value));
  const targets = targetsOf(statement);
  return [...byService].flatMap(([service, actions]) => targets.map((resource): Reached => ({ service, actions, span: statement.span, holder, ...(resource === undefined ? {} : { resource }) })));
}

/** What AWS's own managed policies grant on every resource: whole services, and reading what is stored. */
function reachedByManagedPolicies(role: ResourceView): readonly Reached[] {
  const arns = role.items('ManagedPolicyArns');
  return (arns.kind === 'known' ? arns.value : []).flatMap((arn) => {
    const text = arn.text();
    const policy = text.kind === 'known' && text.value !== undefined ? findManagedPolicy(text.value) : undefined;
    if (policy === undefined) return [];
    const granted = policy.isAdministrator ? ['*'] : [...policy.fullServices.map((service) => `${service}:*`), ...policy.dataReads];
    return [...actionsByService(granted)].map(([service, actions]): Reached => ({ service, actions, span: arn.span, holder: role }));
  });
}

/** The actions on services that hold data, by service prefix. */
function actionsByService(actions: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byService = new Map<string, string[]>();
  for (const action of actions) {
    const service = action === '*' ? '*' : (action.split(':')[0] ?? action).toLowerCase();
    if (dataServices.has(service)) byService.set(service, [...(byService.get(service) ?? []), action]);
  }
  return byService;
}

/** The application's resources that the statement names; undefined stands for a wider grant. */
function targetsOf(statement: Statement): readonly (ResourceView | undefined)[] {
  const items = statement.view.items('Resource');
  if (items.kind === 'unresolved') return [];
  const targets = new Map<string, ResourceView | undefined>();
  for (const item of items.value) {
    const target = item.app.target(item);
    if (target.kind === 'unresolved') continue;
    const text = item.text();
    if (target.value !== undefined) targets.set(target.value.id, target.value);
    else if (text.kind === 'known' && text.value !== undefined && /^\*$|:\*$|:\*\/\*$/.test(text.value)) targets.set('*', undefined);
  }
  return [...targets.values()];
}
