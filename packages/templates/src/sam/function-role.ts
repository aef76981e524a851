import { type Resource, type Span, type Value, entryOf, literal, renderText } from '@aspis/model';
import { type Draft, type DraftMapping, isGiven, knownText, mapBranches, toValue } from './draft.ts';
import type { Expansion } from './expansion.ts';
import { managedPolicyPath } from './managed-policy-path.ts';
import { readPolicies } from './policies.ts';

/** A role that is being put together: events add to it until all are read. */
export interface RoleDraft {
  readonly logicalId: string;
  /** What the function or state machine names as its role. */
  readonly arn: Value;
  /** Whether the role is SAM's to make; where the author gives one, nothing is added to it. */
  readonly generated: boolean;
  /** The condition under which it is made, where the author's own role is conditional. */
  readonly condition?: string | undefined;
  readonly managedPolicies: Value[];
  readonly inlinePolicies: Value[];
  readonly trust: Value;
}

/** The ARN of one of AWS's own managed policies. */
export function awsManagedPolicy(name: string, span: Span, expansion: Expansion): Value {
  return literal(`arn:${expansion.partition}:iam::aws:policy/${managedPolicyPath(name)}`, span);
}

/** A trust policy for services. */
export function trustOf(services: readonly string[], span: Span): Value {
  const statement = { Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: services } };
  return toValue({ Version: '2012-10-17', Statement: [statement] }, span);
}

/** The role that a function runs with, from its `Role`, or to be made from `Policies` and what else asks for permissions. */
export function executionRole(resource: Resource, expansion: Expansion): RoleDraft {
  const { properties, span } = resource;
  const role = roleReference(resource, expansion);
  const managed = functionManagedPolicies(properties, span).map(([name, place]) =>
    awsManagedPolicy(name, place, expansion),
  );
  const inline: Value[] = [];
  const queue = entryOf(properties, 'DeadLetterQueue');
  if (queue?.kind === 'mapping') inline.push(deadLetterPolicy(queue));
  const policies = readPolicies(entryOf(properties, 'Policies'), `${role.logicalId}Policy`, expansion);
  if (role.generated) {
    managed.push(...policies.managed);
    inline.push(...policies.inline);
  }
  const trust = entryOf(properties, 'AssumeRolePolicyDocument');
  return {
    ...role,
    managedPolicies: managed,
    inlinePolicies: inline,
    trust: isGiven(trust) ? trust : trustOf(['lambda.amazonaws.com'], span),
  };
}

/** `Role` as it is given, or a reference to the role that is made; one branch of each where it is conditional. */
export function roleReference(
  resource: Resource,
  expansion: Expansion,
): Pick<RoleDraft, 'logicalId' | 'arn' | 'generated' | 'condition'> {
  const logicalId = `${resource.logicalId}Role`;
  const given = entryOf(resource.properties, 'Role');
  const own = expansion.refer(logicalId, 'Arn', given?.span ?? resource.span);
  if (given?.kind === 'alternatives') {
    const [absentWhen, isConditional] = absentBranch(given, expansion);
    const arn = mapBranches(given, (branch) => (isGiven(branch) ? branch : own));
    if (!isConditional) return { logicalId, arn: given, generated: false };
    return { logicalId, arn, generated: true, condition: expansion.allOf(resource.condition, absentWhen) };
  }
  if (isGiven(given)) {
    if (given.kind === 'mapping' || given.kind === 'list') expansion.warn(given.span, 'Role is not the ARN of a role.');
    return { logicalId, arn: given, generated: false };
  }
  return { logicalId, arn: own, generated: true, condition: resource.condition };
}

/** The condition under which a conditional value is absent, and whether there is one. */
function absentBranch(
  value: Value & { kind: 'alternatives' },
  expansion: Expansion,
): readonly [condition: string | undefined, isConditional: boolean] {
  if (!isGiven(value.whenTrue)) return [value.condition, true];
  if (!isGiven(value.whenFalse)) return [expansion.not(value.condition), true];
  return [undefined, false];
}

/** AWS's own policies that a function's settings ask for, with the place that asks. */
function functionManagedPolicies(properties: Value, span: Span): readonly (readonly [name: string, place: Span])[] {
  const place = (name: string): Span | undefined =>
    isGiven(entryOf(properties, name)) && properties.kind === 'mapping' ? properties.entries.get(name)?.key : undefined;
  const durable = place('DurableConfig');
  const found: (readonly [string, Span])[] = [
    durable === undefined
      ? ['AWSLambdaBasicExecutionRole', span]
      : ['AWSLambdaBasicDurableExecutionRolePolicy', durable],
  ];
  const tracing = place('Tracing');
  const vpc = place('VpcConfig');
  if (tracing !== undefined) found.push(['AWSXrayWriteOnlyAccess', tracing]);
  if (vpc !== undefined) found.push(['AWSLambdaVPCAccessExecutionRole', vpc]);
  return found;
}

function deadLetterPolicy(queue: Value): Value {
  const action = knownText(entryOf(queue, 'Type')) === 'SNS' ? 'sns:Publish' : 'sqs:SendMessage';
  const statement = { Effect: 'Allow', Action: action, Resource: entryOf(queue, 'TargetArn') };
  return inlinePolicy('DeadLetterQueuePolicy', { Version: '2012-10-17', Statement: [statement] }, queue.span);
}

export function inlinePolicy(name: string, document: Draft, span: Span): Value {
  return toValue({ PolicyName: name, PolicyDocument: document }, span);
}

/** Makes the role, once everything has been added to it. */
export function addRole(role: RoleDraft, resource: Resource, expansion: Expansion): void {
  if (!role.generated) return;
  const { properties } = resource;
  const made: DraftMapping = {
    AssumeRolePolicyDocument: role.trust,
    ManagedPolicyArns: role.managedPolicies.length === 0 ? undefined : withoutRepeats(role.managedPolicies),
    Policies: role.inlinePolicies.length === 0 ? undefined : role.inlinePolicies,
    PermissionsBoundary: entryOf(properties, 'PermissionsBoundary'),
    Path: entryOf(properties, 'RolePath'),
    Tags: entryOf(properties, 'Tags'),
  };
  expansion.add(resource, {
    logicalId: role.logicalId,
    type: 'AWS::IAM::Role',
    properties: made,
    condition: role.condition ?? null,
  });
}

function withoutRepeats(policies: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return policies.filter((policy) => {
    const text = renderText(policy);
    if (text === undefined || !seen.has(text)) {
      if (text !== undefined) seen.add(text);
      return true;
    }
    return false;
  });
}
