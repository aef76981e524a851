import type { Resolved } from '../resolved.ts';
import type { ResourceView, View } from '../view.ts';
import { functionBehind } from './function-behind.ts';
import type { Authorization, Route } from './routes.ts';

const methods = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'x-amazon-apigateway-any-method',
]);

/**
 * The routes in an OpenAPI 2 or 3 body with API Gateway's extensions.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function openApiRoutes(api: ResourceView, kind: Route['kind'], body: View): readonly Route[] {
  const paths = body.at('paths').entries();
  if (paths.kind === 'unresolved') return [];
  const routes: Route[] = [];
  for (const [path, item] of paths.value) {
    const operations = item.entries();
    if (operations.kind === 'unresolved') continue;
    for (const [method, operation] of operations.value) {
      if (!methods.has(method.toLowerCase())) continue;
      routes.push(openApiRoute(api, kind, body, path, method, operation));
    }
  }
  return routes;
}

/** The route of an API's body whose integration holds this property path (`Body.paths./orders.get.…`). */
export function openApiRouteAt(api: ResourceView, kind: Route['kind'], propertyPath: string): Route | undefined {
  const found = /^Body\.paths\.(.+)\.([\w-]+)\.x-amazon-apigateway-integration\b/.exec(propertyPath);
  const [, path, method] = found ?? [];
  if (path === undefined || method === undefined || !methods.has(method.toLowerCase())) return undefined;
  const body = api.at('Body');
  return openApiRoute(api, kind, body, path, method, body.at('paths').child(path).child(method));
}

function openApiRoute(
  api: ResourceView,
  kind: Route['kind'],
  body: View,
  path: string,
  method: string,
  operation: View,
): Route {
  const { authorization, scheme } = authorizationOf(body, operation, kind);
  const integration = integrationOf(body, operation);
  const uri = integration.at('uri');
  const fn = functionBehind(uri);
  return {
    api,
    kind,
    method: method.startsWith('x-') ? 'ANY' : method.toUpperCase(),
    path,
    authorization,
    ...(scheme === undefined ? {} : { scheme }),
    declaredBy: api,
    span: operation.span,
    pathInResource: operation.path,
    integration,
    ...(fn.kind === 'known' && fn.value !== undefined ? { function: fn.value } : {}),
  };
}

/** The operation's integration, its own or one of the body's that it refers to (`$ref`). */
function integrationOf(body: View, operation: View): View {
  const integration = operation.child('x-amazon-apigateway-integration');
  const reference = integration.string('$ref');
  const name =
    reference.kind === 'known'
      ? /^#\/components\/x-amazon-apigateway-integrations\/(.+)$/.exec(reference.value ?? '')?.[1]
      : undefined;
  return name === undefined ? integration : body.at('components.x-amazon-apigateway-integrations').child(name);
}

interface OpenApiAuthorization {
  readonly authorization: Resolved<Authorization>;
  readonly scheme?: string;
}

function authorizationOf(body: View, operation: View, kind: Route['kind']): OpenApiAuthorization {
  const known = (value: Authorization): Resolved<Authorization> => ({
    kind: 'known',
    value,
    span: operation.span,
    path: operation.path,
  });
  const own = operation.at('x-amazon-apigateway-auth.type').string();
  if (own.kind === 'known' && own.value?.toUpperCase() === 'AWS_IAM') return { authorization: known('iam') };
  const security = operation.at('security').value.kind === 'absent' ? body.at('security') : operation.at('security');
  const requirements = security.items();
  if (requirements.kind === 'unresolved') return { authorization: requirements };
  let weakest: OpenApiAuthorization | undefined;
  let key: OpenApiAuthorization | undefined;
  for (const requirement of requirements.value) {
    const found = requirementKind(body, requirement, known);
    // A method has one authoriser and, apart from it, asks for a key or not: SAM writes the two as alternatives.
    if (found.authorization.kind === 'known' && found.authorization.value === 'api-key') key = found;
    // Other requirements are alternatives: the weakest one decides.
    else if (weakest === undefined || strength(found.authorization) < strength(weakest.authorization)) weakest = found;
  }
  // HTTP APIs know no keys: AWS ignores the scheme.
  if (kind !== 'rest') key = undefined;
  if (key !== undefined && (weakest === undefined || strength(weakest.authorization) === 0)) return key;
  return weakest ?? { authorization: known('none') };
}

function strength(authorization: Resolved<Authorization>): number {
  if (authorization.kind === 'unresolved') return 2;
  return authorization.value === 'none' ? 0 : authorization.value === 'api-key' ? 1 : 3;
}

/** One requirement's schemes must all hold: the strongest one counts. */
function requirementKind(
  body: View,
  requirement: View,
  known: (value: Authorization) => Resolved<Authorization>,
): OpenApiAuthorization {
  const names = requirement.entries();
  if (names.kind === 'unresolved') return { authorization: names };
  let strongest: OpenApiAuthorization = { authorization: known('none') };
  for (const [scheme] of names.value) {
    const found: OpenApiAuthorization = { authorization: schemeKind(body, scheme, known), scheme };
    if (strength(found.authorization) > strength(strongest.authorization)) strongest = found;
  }
  return strongest;
}

/** The scheme's definition in an OpenAPI 2 or 3 body. */
export function securityScheme(body: View, name: string): View {
  const v3 = body.at('components.securitySchemes').child(name);
  return v3.value.kind === 'absent' ? body.at('securityDefinitions').child(name) : v3;
}

function schemeKind(
  body: View,
  name: string,
  known: (value: Authorization) => Resolved<Authorization>,
): Resolved<Authorization> {
  const scheme = securityScheme(body, name);
  // API Gateway ignores a requirement whose scheme is not defined: nothing is checked.
  if (scheme.value.kind === 'absent') return known('none');
  const authType = scheme.child('x-amazon-apigateway-authtype').string();
  const extension = authType.kind === 'known' ? authType.value?.toLowerCase() : undefined;
  if (extension === 'awssigv4') return known('iam');
  if (extension === 'cognito_user_pools') return known('cognito');
  const authorizer = scheme.child('x-amazon-apigateway-authorizer');
  if (authorizer.value.kind !== 'absent') return authorizerKind(authorizer, known);
  const type = scheme.string('type');
  if (type.kind === 'known' && type.value === 'apiKey') {
    const header = scheme.string('name');
    return known(header.kind === 'known' && header.value?.toLowerCase() === 'x-api-key' ? 'api-key' : 'none');
  }
  // A scheme without API Gateway's extension is documentation: it checks nothing.
  return known('none');
}

function authorizerKind(
  authorizer: View,
  known: (value: Authorization) => Resolved<Authorization>,
): Resolved<Authorization> {
  const type = authorizer.string('type');
  if (type.kind === 'unresolved') return type;
  const isJwt =
    type.value === 'jwt' || (type.value === undefined && authorizer.at('jwtConfiguration').value.kind !== 'absent');
  return known(isJwt ? 'jwt' : type.value === 'cognito_user_pools' ? 'cognito' : 'lambda');
}
