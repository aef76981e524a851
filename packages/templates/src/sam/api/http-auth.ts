import { type Span, type Value, entryOf } from '@aspis/model';
import { type Draft, entriesOf, isGiven, isTrue, itemsOf, knownText, textOf, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { type OpenApiBody, type OpenMapping, hasIntegration } from './open-api.ts';
import { invocationUri } from './rest-auth.ts';

const iamScheme: Draft = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'awsSigv4',
};

/** `Auth.Authorizers` of an HTTP API as security schemes; with `EnableIamAuthorizer`, IAM's too. */
export function addHttpAuthorizers(body: OpenApiBody, auth: Value, expansion: Expansion): void {
  const authorizers = entryOf(auth, 'Authorizers');
  if (isGiven(authorizers) && authorizers.kind !== 'mapping')
    expansion.warn(authorizers.span, 'Authorizers is not a mapping by name.');
  const iam = entryOf(auth, 'EnableIamAuthorizer');
  if (isTrue(iam)) body.addScheme('AWS_IAM', iamScheme, iam?.span ?? auth.span);
  for (const [name, { key, value }] of entriesOf(authorizers)) {
    checkAuthorizer(name, value, key, expansion);
    body.addScheme(name, scheme(value, key, expansion), key);
  }
}

function checkAuthorizer(name: string, authorizer: Value, span: Span, expansion: Expansion): void {
  const refuse = (message: string): void => expansion.warn(span, `The authorizer "${name}": ${message}`);
  if (authorizer.kind !== 'mapping') return refuse('it is not a mapping.');
  const hasFunction = isGiven(entryOf(authorizer, 'FunctionArn'));
  const hasToken = isGiven(entryOf(authorizer, 'JwtConfiguration')) || isGiven(entryOf(authorizer, 'OpenIdConnectUrl'));
  if (!hasFunction && !hasToken) refuse('it has neither JwtConfiguration nor FunctionArn.');
  if (hasToken && !hasFunction && !isGiven(entryOf(authorizer, 'IdentitySource'))) refuse('it lacks IdentitySource.');
  if (hasFunction && !isGiven(entryOf(authorizer, 'AuthorizerPayloadFormatVersion')))
    refuse('it lacks AuthorizerPayloadFormatVersion.');
  const scopes = entryOf(authorizer, 'AuthorizationScopes');
  if (isGiven(scopes) && scopes.kind !== 'list') refuse('its AuthorizationScopes are not a list.');
}

function scheme(authorizer: Value, span: Span, expansion: Expansion): Draft {
  const arn = entryOf(authorizer, 'FunctionArn');
  if (isGiven(arn))
    return {
      type: 'apiKey',
      name: 'Unused',
      in: 'header',
      'x-amazon-apigateway-authorizer': lambdaAuthorizer(authorizer, arn, span, expansion),
    };
  const url = entryOf(authorizer, 'OpenIdConnectUrl');
  const configuration = Object.fromEntries(
    entriesOf(entryOf(authorizer, 'JwtConfiguration')).map(([name, { value }]) => [name.toLowerCase(), value]),
  );
  return {
    type: isGiven(url) ? 'openIdConnect' : 'oauth2',
    'x-amazon-apigateway-authorizer': {
      type: 'jwt',
      jwtConfiguration: configuration,
      identitySource: entryOf(authorizer, 'IdentitySource'),
      openIdConnectUrl: url,
    },
  };
}

const identityParts: Readonly<Record<string, string>> = {
  Headers: '$request.header.',
  QueryStrings: '$request.querystring.',
  StageVariables: '$stageVariables.',
  Context: '$context.',
};

function lambdaAuthorizer(authorizer: Value, arn: Value, span: Span, expansion: Expansion): Draft {
  const identity = entryOf(authorizer, 'Identity');
  const sources = Object.entries(identityParts).flatMap(([name, prefix]) =>
    itemsOf(entryOf(identity, name)).map((value) => textOf(`${prefix}\${value}`, value.span, { value })),
  );
  return {
    type: 'request',
    authorizerUri: invocationUri(arn, expansion.partition, span),
    authorizerPayloadFormatVersion: entryOf(authorizer, 'AuthorizerPayloadFormatVersion'),
    authorizerCredentials: entryOf(authorizer, 'FunctionInvokeRole'),
    authorizerResultTtlInSeconds: entryOf(identity, 'ReauthorizeEvery'),
    enableSimpleResponses: isTrue(entryOf(authorizer, 'EnableSimpleResponses')) ? true : undefined,
    identitySource: sources.length > 0 ? sources : undefined,
  };
}

function setSecurity(operation: OpenMapping, name: string, scopes: Value | undefined, span: Span): void {
  operation.entries.set('security', { key: span, value: toValue([{ [name]: scopes ?? [] }], span) });
}

/** What an event's `Auth`, or the API's default where that leaves the authorizer open, asks of its operation. */
export function addHttpEventAuth(
  operation: OpenMapping,
  eventAuth: Value,
  apiAuth: Value | undefined,
  expansion: Expansion,
): void {
  const own = entryOf(eventAuth, 'Authorizer');
  const chosen = isGiven(own) ? own : entryOf(apiAuth, 'DefaultAuthorizer');
  const { span } = eventAuth;
  if (!isGiven(chosen)) return;
  const name = knownText(chosen);
  if (name === undefined) return expansion.warn(span, 'Authorizer is not the name of one.');
  const authorizer = entryOf(entryOf(apiAuth, 'Authorizers'), name);
  checkChoice(name, authorizer, apiAuth, span, expansion);
  const scopes = entryOf(eventAuth, 'AuthorizationScopes');
  if (isGiven(scopes) && scopes.kind !== 'list') expansion.warn(scopes.span, 'AuthorizationScopes is not a list.');
  setSecurity(operation, name, isGiven(scopes) ? scopes : scopesOf(authorizer), span);
}

/** Only a token carries scopes. */
function scopesOf(authorizer: Value | undefined): Value | undefined {
  const scopes = entryOf(authorizer, 'AuthorizationScopes');
  return isGiven(scopes) ? scopes : undefined;
}

function checkChoice(
  name: string,
  authorizer: Value | undefined,
  apiAuth: Value | undefined,
  span: Span,
  expansion: Expansion,
): void {
  if (name === 'NONE') {
    if (!isGiven(entryOf(apiAuth, 'DefaultAuthorizer')))
      expansion.warn(span, 'NONE turns a DefaultAuthorizer off, but the API has none.');
  } else if (name === 'AWS_IAM') {
    if (!isTrue(entryOf(apiAuth, 'EnableIamAuthorizer')) && authorizer === undefined)
      expansion.warn(span, 'AWS_IAM on an HTTP API needs EnableIamAuthorizer.');
  } else if (authorizer === undefined) expansion.warn(span, `The API defines no authorizer "${name}".`);
}

/** `DefaultAuthorizer` on every operation that has an integration and no requirement yet. */
export function applyHttpDefault(body: OpenApiBody, auth: Value, expansion: Expansion): void {
  const given = entryOf(auth, 'DefaultAuthorizer');
  if (!isGiven(given)) return;
  const name = knownText(given);
  if (name === undefined) return expansion.warn(given.span, 'DefaultAuthorizer is not the name of an authorizer.');
  const authorizer = entryOf(entryOf(auth, 'Authorizers'), name);
  if (authorizer === undefined && name !== 'AWS_IAM')
    expansion.warn(given.span, `The API defines no authorizer "${name}".`);
  // Without `EnableIamAuthorizer` there is no scheme for the name to stand for.
  if (authorizer === undefined && !isTrue(entryOf(auth, 'EnableIamAuthorizer'))) return;
  for (const { mapping, method } of body.operations()) {
    if (method === 'options' || !hasIntegration(mapping) || isGiven(mapping.entries.get('security')?.value)) continue;
    setSecurity(mapping, name, scopesOf(authorizer), given.span);
  }
}
