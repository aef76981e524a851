import { type Span, type Value, entryOf } from '@aspis/model';
import { type Draft, isGiven, itemsOf, knownText, textOf } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { type OpenApiBody, anyMethod } from './open-api.ts';

/**
 * `Auth.ResourcePolicy`, of an API or of one event, for some operations, added to the body's `x-amazon-apigateway-policy`.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html
 */
export function addResourcePolicy(
  body: OpenApiBody,
  policy: Value,
  operations: readonly (readonly [path: string, method: string])[],
  stage: Value,
  expansion: Expansion,
): void {
  if (policy.kind !== 'mapping') {
    expansion.warn(policy.span, 'ResourcePolicy is not a mapping.');
    return;
  }
  const resources = operations.map(([path, method]) => methodArn(path, method, stage, policy.span));
  const statements = [
    ...accountStatements(policy, resources),
    ...addressStatements(policy, resources),
    ...endpointStatements(policy, resources, expansion),
  ];
  body.addPolicyStatements(statements, policy.span);
}

/** What a resource policy says in the author's own words; it holds for the whole API. */
export function addCustomStatements(body: OpenApiBody, policy: Value): void {
  body.addPolicyStatements(itemsOf(entryOf(policy, 'CustomStatements')), policy.span);
}

function methodArn(path: string, method: string, stage: Value, span: Span): Value {
  const verb = method === anyMethod ? '*' : method.toUpperCase();
  const route = path === '/' ? '' : path.replace(/\{[^{}]*\}/g, '*');
  return textOf(`execute-api:/\${stage}/${verb}${route.startsWith('/') || route === '' ? route : `/${route}`}`, span, {
    stage,
  });
}

function statement(effect: string, resources: readonly Value[], principal: Draft, condition?: Draft): Draft {
  return {
    Effect: effect,
    Action: 'execute-api:Invoke',
    Resource: resources,
    Principal: principal,
    Condition: condition,
  };
}

function allowAll(resources: readonly Value[]): Draft {
  return statement('Allow', resources, '*');
}

function accountStatements(policy: Value, resources: readonly Value[]): readonly Draft[] {
  const allowed = itemsOf(entryOf(policy, 'AwsAccountWhitelist'));
  const denied = itemsOf(entryOf(policy, 'AwsAccountBlacklist'));
  const made: Draft[] = [];
  if (allowed.length > 0) made.push(statement('Allow', resources, { AWS: allowed }));
  if (denied.length > 0) made.push(statement('Deny', resources, { AWS: denied }));
  return made;
}

function addressStatements(policy: Value, resources: readonly Value[]): readonly Draft[] {
  const allowed = itemsOf(entryOf(policy, 'IpRangeWhitelist'));
  const denied = itemsOf(entryOf(policy, 'IpRangeBlacklist'));
  const made: Draft[] = [];
  if (allowed.length > 0)
    made.push(allowAll(resources), statement('Deny', resources, '*', { NotIpAddress: { 'aws:SourceIp': allowed } }));
  if (denied.length > 0)
    made.push(allowAll(resources), statement('Deny', resources, '*', { IpAddress: { 'aws:SourceIp': denied } }));
  return unique(made);
}

function endpointStatements(policy: Value, resources: readonly Value[], expansion: Expansion): readonly Draft[] {
  const made: Draft[] = [];
  for (const [suffix, operator] of [
    ['Blacklist', 'StringEquals'],
    ['Whitelist', 'StringNotEquals'],
  ] as const) {
    const condition = endpointCondition(policy, suffix, expansion);
    if (condition !== undefined)
      made.push(allowAll(resources), statement('Deny', resources, '*', { [operator]: condition }));
  }
  return unique(made);
}

function endpointCondition(policy: Value, suffix: 'Blacklist' | 'Whitelist', expansion: Expansion): Draft {
  const given = entryOf(policy, `SourceVpc${suffix}`);
  const sources = itemsOf(given);
  if (isGiven(given) && (given.kind !== 'list' || sources.some((source) => knownText(source) === undefined)))
    expansion.warn(
      given.span,
      `SourceVpc${suffix} is a list of texts; IntrinsicVpc${suffix} and IntrinsicVpce${suffix} take functions.`,
    );
  const endpoints = [
    ...sources.filter((source) => knownText(source)?.startsWith('vpce-') === true),
    ...itemsOf(entryOf(policy, `IntrinsicVpce${suffix}`)),
  ];
  const vpcs = [
    ...sources.filter((source) => knownText(source)?.startsWith('vpc-') === true),
    ...itemsOf(entryOf(policy, `IntrinsicVpc${suffix}`)),
  ];
  if (endpoints.length === 0 && vpcs.length === 0) return undefined;
  return {
    'aws:SourceVpc': vpcs.length > 0 ? vpcs : undefined,
    'aws:SourceVpce': endpoints.length > 0 ? endpoints : undefined,
  };
}

function unique(statements: readonly Draft[]): readonly Draft[] {
  return statements.filter(
    (draft, index) => statements.findIndex((other) => JSON.stringify(other) === JSON.stringify(draft)) === index,
  );
}
