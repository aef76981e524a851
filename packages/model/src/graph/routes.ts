import type { Resolved } from '../resolved.ts';
import type { Span } from '../span.ts';
import type { ResourceView, View } from '../view.ts';
import { functionBehind, invocableForms } from './function-behind.ts';
import { openApiRouteAt, openApiRoutes } from './openapi-routes.ts';

/** Who an API lets through; `api-key` alone is no authentication (AWS says so) and is told apart from `none`. */
export type Authorization = 'none' | 'api-key' | 'iam' | 'cognito' | 'jwt' | 'lambda' | 'custom';

/** One method on one path of an API. */
export interface Route {
  readonly api: ResourceView;
  readonly kind: 'rest' | 'http' | 'websocket';
  /** Upper case; `ANY` for all; the route key for WebSocket APIs. */
  readonly method: string;
  readonly path: string;
  readonly authorization: Resolved<Authorization>;
  readonly authorizer?: ResourceView;
  /** The authorizer's name in an OpenAPI body. */
  readonly scheme?: string;
  /** The resource that declares the route: a method, a route, or the API whose body holds it. */
  readonly declaredBy: ResourceView;
  /** The route's own place. */
  readonly span: Span;
  readonly pathInResource: string;
  readonly integration: View;
  readonly function?: ResourceView;
}

export interface Routes {
  readonly routes: readonly Route[];
  /** Why there may be more: the body is not known. */
  readonly incomplete?: string;
}

/** The routes of a REST, HTTP or WebSocket API, from method and route resources and from its OpenAPI body. */
export function routesOf(api: ResourceView): Routes {
  const kind = apiKind(api);
  const declared = kind === 'rest' ? restMethods(api) : v2Routes(api, kind);
  const body = api.at('Body');
  const fromBody = openApiRoutes(api, kind, body);
  const location = api.isSet('BodyS3Location');
  const incomplete =
    body.value.kind === 'unknown'
      ? body.value.reason
      : location.kind === 'known' && location.value && body.value.kind === 'absent'
        ? 'its OpenAPI body is not in the project'
        : undefined;
  return { routes: [...declared, ...fromBody], ...(incomplete === undefined ? {} : { incomplete }) };
}

export function apiKind(api: ResourceView): Route['kind'] {
  if (api.type === 'AWS::ApiGateway::RestApi') return 'rest';
  const protocol = api.string('ProtocolType');
  return protocol.kind === 'known' && protocol.value === 'WEBSOCKET' ? 'websocket' : 'http';
}

/** The routes that lead to a function, on every API of the application. */
export function routesTo(fn: ResourceView): readonly Route[] {
  const uses = invocableForms(fn).flatMap((form) => fn.app.uses(form));
  return uses.flatMap(({ from, path }) => routesFrom(from, path)).filter((route) => route.function?.id === fn.id);
}

/** The routes for which a resource names a function at a property path. */
function routesFrom(from: ResourceView, path: string): readonly Route[] {
  const { app } = from;
  if (from.type === 'AWS::ApiGateway::Method' && path === 'Integration.Uri') {
    const api = app.target(from.at('RestApiId'), 'AWS::ApiGateway::RestApi');
    return api.kind === 'known' && api.value?.type === 'AWS::ApiGateway::RestApi' ? [restRoute(from, api.value)] : [];
  }
  if (from.type === 'AWS::ApiGatewayV2::Integration' && path === 'IntegrationUri') {
    const api = app.target(from.at('ApiId'), 'AWS::ApiGatewayV2::Api');
    if (api.kind !== 'known' || api.value?.type !== 'AWS::ApiGatewayV2::Api') return [];
    const owner = api.value;
    return app.referrers(from, 'AWS::ApiGatewayV2::Route', 'Target').map((route) => v2Route(route, owner));
  }
  if (from.type === 'AWS::ApiGatewayV2::Api' && path === 'Target') return [quickRoute(from, apiKind(from))];
  // Operations name a shared integration: which ones, only the whole body tells.
  if (path.startsWith('Body.components.x-amazon-apigateway-integrations.'))
    return openApiRoutes(from, apiKind(from), from.at('Body'));
  const isApi = from.type === 'AWS::ApiGateway::RestApi' || from.type === 'AWS::ApiGatewayV2::Api';
  const found = isApi ? openApiRouteAt(from, apiKind(from), path) : undefined;
  return found === undefined ? [] : [found];
}

const authorizationTypes: Readonly<Record<string, Authorization>> = {
  AWS_IAM: 'iam',
  COGNITO_USER_POOLS: 'cognito',
  CUSTOM: 'lambda',
  JWT: 'jwt',
};

/** Who a method or route resource lets through, whether or not its API is in the application. */
export function authorizationOf(methodOrRoute: ResourceView): Resolved<Authorization> {
  const type = methodOrRoute.string('AuthorizationType');
  if (type.kind === 'unresolved') return type;
  const key = methodOrRoute.boolean('ApiKeyRequired');
  const open: Authorization = key.kind === 'known' && key.value === true ? 'api-key' : 'none';
  return { ...type, value: authorizationTypes[(type.value ?? 'NONE').toUpperCase()] ?? open };
}

function restMethods(api: ResourceView): readonly Route[] {
  return api.app.referrers(api, 'AWS::ApiGateway::Method', 'RestApiId').map((method) => restRoute(method, api));
}

/** The route that an AWS::ApiGateway::Method declares. */
export function restRoute(method: ResourceView, api: ResourceView): Route {
  const verb = method.string('HttpMethod');
  const authorizer = method.app.target(method.at('AuthorizerId'), 'AWS::ApiGateway::Authorizer');
  const fn = functionBehind(method.at('Integration.Uri'));
  return {
    api,
    kind: 'rest',
    method: verb.kind === 'known' ? (verb.value ?? 'ANY').toUpperCase() : 'ANY',
    path: restPath(method.at('ResourceId')),
    authorization: authorizationOf(method),
    ...(authorizer.kind === 'known' && authorizer.value !== undefined ? { authorizer: authorizer.value } : {}),
    declaredBy: method,
    span: method.span,
    pathInResource: '',
    integration: method.at('Integration'),
    ...(fn.kind === 'known' && fn.value !== undefined ? { function: fn.value } : {}),
  };
}

/** Resources nested deeper than any real API's; each method of an API asks for its path. */
const MAX_PATH_PARTS = 50;

/** The path of a resource and its parents; `{?}` stands for what another stack declares. */
function restPath(resourceId: View): string {
  const { app } = resourceId;
  const parts: string[] = [];
  const seen = new Set<string>();
  let at = app.target(resourceId, 'AWS::ApiGateway::Resource');
  while (
    at.kind === 'known' &&
    at.value?.type === 'AWS::ApiGateway::Resource' &&
    !seen.has(at.value.id) &&
    seen.size < MAX_PATH_PARTS
  ) {
    seen.add(at.value.id);
    const part = at.value.text('PathPart');
    parts.push(part.kind === 'known' ? (part.value ?? '') : '{?}');
    at = app.target(at.value.at('ParentId'), 'AWS::ApiGateway::Resource');
  }
  if (at.kind === 'unresolved') parts.push('{?}');
  return `/${parts.toReversed().join('/')}`;
}

function v2Routes(api: ResourceView, kind: Route['kind']): readonly Route[] {
  const declared = api.app
    .referrers(api, 'AWS::ApiGatewayV2::Route', 'ApiId')
    .map((route) => v2Route(route, api, kind));
  return api.at('Target').value.kind === 'absent' ? declared : [...declared, quickRoute(api, kind)];
}

/** The route that AWS makes of an HTTP API's `Target`; nothing can be asked of its callers. */
function quickRoute(api: ResourceView, kind: Route['kind']): Route {
  const integration = api.at('Target');
  const fn = functionBehind(integration);
  const key = api.text('RouteKey');
  const [method, path] = splitRouteKey(key.kind === 'known' ? (key.value ?? '$default') : '$default', kind);
  return {
    api,
    kind,
    method,
    path,
    authorization: { kind: 'known', value: 'none', span: integration.span, path: integration.path },
    declaredBy: api,
    span: integration.span,
    pathInResource: integration.path,
    integration,
    ...(fn.kind === 'known' && fn.value !== undefined ? { function: fn.value } : {}),
  };
}

/** The route that an AWS::ApiGatewayV2::Route declares. */
export function v2Route(route: ResourceView, api: ResourceView, kind: Route['kind'] = apiKind(api)): Route {
  const { app } = route;
  const key = route.text('RouteKey');
  const [method, path] = splitRouteKey(key.kind === 'known' ? (key.value ?? '$default') : '{?}', kind);
  const authorizer = app.target(route.at('AuthorizerId'), 'AWS::ApiGatewayV2::Authorizer');
  const integration = app.target(route.at('Target'), 'AWS::ApiGatewayV2::Integration');
  const target =
    integration.kind === 'known' && integration.value?.type === 'AWS::ApiGatewayV2::Integration'
      ? integration.value
      : undefined;
  const fn = target === undefined ? undefined : functionBehind(target.at('IntegrationUri'));
  return {
    api,
    kind,
    method,
    path,
    authorization: authorizationOf(route),
    ...(authorizer.kind === 'known' && authorizer.value !== undefined ? { authorizer: authorizer.value } : {}),
    declaredBy: route,
    span: route.span,
    pathInResource: '',
    integration: target ?? route.at('Target'),
    ...(fn?.kind === 'known' && fn.value !== undefined ? { function: fn.value } : {}),
  };
}

function splitRouteKey(key: string, kind: Route['kind']): readonly [method: string, path: string] {
  if (kind === 'websocket') return [key, key.startsWith('$') ? key : '/'];
  const space = key.indexOf(' ');
  // An HTTP API's `$default` takes every method on every path that has no route of its own.
  return space < 0 ? ['ANY', key] : [key.slice(0, space).toUpperCase(), key.slice(space + 1)];
}
