import { type Span, type Value, entryOf } from '@aspis/model';
import { type Draft, entriesOf, isFalse, isGiven, isTrue, itemsOf, knownText, textOf, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { type OpenApiBody, type OpenMapping, hasIntegration } from './open-api.ts';

const apiKeyScheme: Draft = { type: 'apiKey', name: 'x-api-key', in: 'header' };
const iamScheme: Draft = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'awsSigv4',
};

/** The ARN under which API Gateway calls a function. */
export function invocationUri(arn: Value, partition: string, span: Span): Value {
  return textOf(
    `arn:${partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${arn}/invocations`,
    span,
    { arn },
  );
}

/** `Auth.Authorizers` as security schemes, by name. */
export function addAuthorizers(body: OpenApiBody, auth: Value, expansion: Expansion): void {
  const authorizers = entryOf(auth, 'Authorizers');
  if (isGiven(authorizers) && authorizers.kind !== 'mapping')
    expansion.warn(authorizers.span, 'Authorizers is not a mapping by name.');
  for (const [name, { key, value }] of entriesOf(authorizers)) {
    checkAuthorizer(name, value, key, expansion);
    body.addScheme(name, authorizerScheme(value, key, expansion), key);
  }
  const fallback = entryOf(auth, 'DefaultAuthorizer');
  if (knownText(fallback) === 'AWS_IAM') body.addScheme('AWS_IAM', iamScheme, fallback?.span ?? auth.span);
}

function checkAuthorizer(name: string, authorizer: Value, span: Span, expansion: Expansion): void {
  const refuse = (message: string): void => expansion.warn(span, `The authorizer "${name}": ${message}`);
  if (authorizer.kind !== 'mapping') return refuse('it is not a mapping.');
  const identity = entryOf(authorizer, 'Identity');
  if (isGiven(identity) && identity.kind !== 'mapping') return refuse('its Identity is not a mapping.');
  if (!isGiven(entryOf(authorizer, 'UserPoolArn')) && !isGiven(entryOf(authorizer, 'FunctionArn')))
    refuse('it names neither UserPoolArn nor FunctionArn.');
  const headers = entryOf(identity, 'Headers');
  if (isGiven(headers) && headers.kind !== 'list') refuse('its Headers are not a list.');
  if (itemsOf(headers).some(({ kind }) => kind === 'mapping' || kind === 'list')) refuse('its Headers are not texts.');
}

function authorizerScheme(authorizer: Value, span: Span, expansion: Expansion): Draft {
  const identity = entryOf(authorizer, 'Identity');
  const pool = entryOf(authorizer, 'UserPoolArn');
  const isRequest = knownText(entryOf(authorizer, 'FunctionPayloadType')) === 'REQUEST';
  const header = entryOf(identity, 'Header');
  return {
    type: 'apiKey',
    name: !isGiven(pool) && isRequest ? 'Unused' : isGiven(header) ? header : 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': isGiven(pool) ? 'cognito_user_pools' : 'custom',
    'x-amazon-apigateway-authorizer': isGiven(pool)
      ? cognitoAuthorizer(pool, identity)
      : lambdaAuthorizer(authorizer, isRequest, span, expansion),
  };
}

function cognitoAuthorizer(pool: Value, identity: Value | undefined): Draft {
  return {
    type: 'cognito_user_pools',
    providerARNs: itemsOf(pool),
    identityValidationExpression: entryOf(identity, 'ValidationExpression'),
  };
}

function lambdaAuthorizer(authorizer: Value, isRequest: boolean, span: Span, expansion: Expansion): Draft {
  const identity = entryOf(authorizer, 'Identity');
  const arn = entryOf(authorizer, 'FunctionArn');
  const role = entryOf(authorizer, 'FunctionInvokeRole');
  return {
    type: isRequest ? 'request' : 'token',
    authorizerUri: invocationUri(isGiven(arn) ? arn : toValue('', span), expansion.partition, span),
    authorizerCredentials: isGiven(role) && knownText(role) !== 'NONE' ? role : undefined,
    authorizerResultTtlInSeconds: entryOf(identity, 'ReauthorizeEvery'),
    identitySource: isRequest ? identitySource(identity, span) : undefined,
    identityValidationExpression: isRequest ? undefined : entryOf(identity, 'ValidationExpression'),
  };
}

const identityParts: Readonly<Record<string, string>> = {
  Headers: 'method.request.header.',
  QueryStrings: 'method.request.querystring.',
  StageVariables: 'stageVariables.',
  Context: 'context.',
};

function identitySource(identity: Value | undefined, span: Span): Value | undefined {
  const parts = Object.entries(identityParts).flatMap(([name, prefix]) =>
    itemsOf(entryOf(identity, name)).map((value) => textOf(`${prefix}\${value}`, value.span, { value })),
  );
  if (parts.length === 0) return undefined;
  const variables = Object.fromEntries(parts.map((part, index) => [`p${index}`, part]));
  return textOf(parts.map((_, index) => `\${p${index}}`).join(', '), span, variables);
}

type Requirement = readonly [name: string, value: Draft];

function securityOf(operation: OpenMapping): readonly Value[] {
  const security = operation.entries.get('security')?.value;
  return security?.kind === 'list' ? security.items : [];
}

function setSecurity(operation: OpenMapping, requirements: readonly Value[], span: Span): void {
  operation.entries.set('security', { key: span, value: toValue(requirements, span) });
}

function names(requirement: Value, ...wanted: readonly string[]): boolean {
  return requirement.kind === 'mapping' && wanted.some((name) => requirement.entries.has(name));
}

/** What an event's own `Auth` asks of its operation. */
export function addEventAuth(
  body: OpenApiBody,
  operation: OpenMapping,
  eventAuth: Value,
  apiAuth: Value | undefined,
): void {
  const name = knownText(entryOf(eventAuth, 'Authorizer'));
  const key = entryOf(eventAuth, 'ApiKeyRequired');
  const added: Requirement[] = [];
  if (name !== undefined) {
    const own = entryOf(eventAuth, 'AuthorizationScopes');
    const scopes = isGiven(own) ? own : entryOf(entryOf(entryOf(apiAuth, 'Authorizers'), name), 'AuthorizationScopes');
    added.push([name, scopes ?? []]);
    if (name === 'AWS_IAM') body.addScheme('AWS_IAM', iamScheme, eventAuth.span);
  }
  if (isGiven(key)) {
    added.push([isFalse(key) ? 'api_key_false' : 'api_key', []]);
    if (!isFalse(key)) body.addScheme('api_key', apiKeyScheme, key.span);
  }
  if (added.length === 0) return;
  const { span } = eventAuth;
  setSecurity(
    operation,
    [...securityOf(operation), ...added.map(([scheme, scopes]) => toValue({ [scheme]: scopes }, span))],
    span,
  );
}

/**
 * `DefaultAuthorizer` on every operation that has an integration and says nothing else. An operation that says `NONE`
 * keeps that as its only requirement, which names no scheme and so checks nothing.
 */
export function applyDefaultAuthorizer(body: OpenApiBody, auth: Value): void {
  const given = entryOf(auth, 'DefaultAuthorizer');
  const fallback = knownText(given);
  if (!isGiven(given) || fallback === undefined) return;
  const authorizers = entryOf(auth, 'Authorizers');
  const known = ['AWS_IAM', ...entriesOf(authorizers).map(([name]) => name)];
  const scopes = entryOf(entryOf(authorizers, fallback), 'AuthorizationScopes') ?? [];
  const withoutPreflight = isFalse(entryOf(auth, 'AddDefaultAuthorizerToCorsPreflight'));
  for (const { method, mapping } of body.operations()) {
    if ((withoutPreflight && method === 'options') || !hasIntegration(mapping)) continue;
    const existing = securityOf(mapping);
    const others = existing.filter((requirement) => !names(requirement, ...known));
    const own = existing.filter((requirement) => names(requirement, ...known));
    const none = others.findIndex((requirement) => names(requirement, 'NONE'));
    const chosen = none >= 0 ? [] : own.length > 0 ? own : [toValue({ [fallback]: scopes }, given.span)];
    const security = [...others.filter((_, index) => index !== none), ...chosen];
    if (security.length > 0) setSecurity(mapping, security, given.span);
  }
}

/** `ApiKeyRequired` on every operation that does not refuse it. */
export function applyDefaultApiKey(body: OpenApiBody, auth: Value): void {
  const given = entryOf(auth, 'ApiKeyRequired');
  if (!isTrue(given)) return;
  const span = given?.span ?? auth.span;
  body.addScheme('api_key', apiKeyScheme, span);
  const withoutPreflight = isFalse(entryOf(auth, 'AddApiKeyRequiredToCorsPreflight'));
  for (const { method, mapping } of body.operations()) {
    if ((withoutPreflight && method === 'options') || !hasIntegration(mapping)) continue;
    const existing = securityOf(mapping);
    const others = existing.filter((requirement) => !names(requirement, 'api_key', 'api_key_false'));
    const own = existing.filter((requirement) => names(requirement, 'api_key', 'api_key_false'));
    const chosen = own.some((requirement) => names(requirement, 'api_key_false'))
      ? []
      : own.length > 0
        ? own
        : [toValue({ api_key: [] }, span)];
    if (existing.length > 0 || chosen.length > 0) setSecurity(mapping, [...others, ...chosen], span);
  }
}
