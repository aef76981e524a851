import {
  type Authorization,
  type Resolved,
  type ResourceView,
  type Route,
  type Span,
  type Verdict,
  apiKind,
  authorizationOf,
  fail,
  openApiRoutes,
  pass,
  unresolved,
} from '@aspis/model';
import { isShielded } from './api-policy.ts';

/** A route where an author declares it: a method, a route resource, or an operation of an OpenAPI body. */
export interface DeclaredRoute {
  readonly kind: Route['kind'];
  readonly method: string;
  /** As an author would call it: `POST` or `POST /orders`. */
  readonly label: string;
  readonly authorization: Resolved<Authorization>;
  readonly place: { readonly span: Span; readonly path: string };
  /** Undefined when the API is none of this application. */
  readonly api: ResourceView | undefined;
}

/** The routes that a method, route or API resource declares by itself. */
export function routesDeclaredBy(resource: ResourceView): readonly DeclaredRoute[] {
  switch (resource.type) {
    case 'AWS::ApiGateway::Method':
      return [restMethod(resource)];
    case 'AWS::ApiGatewayV2::Route':
      return v2Route(resource);
    default:
      return bodyRoutes(resource);
  }
}

function restMethod(method: ResourceView): DeclaredRoute {
  const verb = method.string('HttpMethod');
  const name = verb.kind === 'known' ? (verb.value ?? 'ANY').toUpperCase() : 'ANY';
  return {
    kind: 'rest',
    method: name,
    label: name,
    authorization: authorizationOf(method),
    place: method.at('AuthorizationType'),
    api: apiOf(method, 'RestApiId', 'AWS::ApiGateway::RestApi'),
  };
}

function v2Route(route: ResourceView): readonly DeclaredRoute[] {
  const key = route.text('RouteKey');
  const api = apiOf(route, 'ApiId', 'AWS::ApiGatewayV2::Api');
  const label = key.kind === 'known' ? (key.value ?? '$default') : '$default';
  const kind = api !== undefined ? apiKind(api) : kindByKey(label);
  // `$default` exists in both kinds of API: without its API nothing can be said of it.
  if (kind === undefined) return [];
  const method = kind === 'websocket' ? label : (label.split(' ')[0] ?? label).toUpperCase();
  return [{ kind, method, label, authorization: authorizationOf(route), place: route.at('AuthorizationType'), api }];
}

function kindByKey(key: string): Route['kind'] | undefined {
  if (/^\S+ \//.test(key)) return 'http';
  return key === '$connect' || key === '$disconnect' ? 'websocket' : undefined;
}

function bodyRoutes(api: ResourceView): readonly DeclaredRoute[] {
  const kind = apiKind(api);
  return openApiRoutes(api, kind, api.at('Body')).map(({ method, path, authorization, span, pathInResource }) => ({
    kind,
    method,
    label: `${method} ${path}`,
    authorization,
    place: { span, path: pathInResource },
    api,
  }));
}

function apiOf(resource: ResourceView, property: string, type: string): ResourceView | undefined {
  const target = resource.app.target(resource.at(property), type);
  return target.kind === 'known' && target.value?.type === type ? target.value : undefined;
}

/** Fails a route that anyone may call, unless something before it keeps strangers out. */
export function requireAuthorization(route: DeclaredRoute): Verdict {
  if (route.authorization.kind === 'unresolved') return unresolved(route.place, route.authorization.reason);
  if (route.authorization.value !== 'none') return pass;
  const shielded = route.api === undefined ? undefined : isShielded(route.api);
  if (shielded?.kind === 'unresolved') return unresolved(route.place, shielded.reason);
  return shielded?.value === true ? pass : fail(route.place, `${route.label} has no authorization`);
}

/** Whether calls of the method may change something; `ANY` and WebSocket keys count. */
export function mayWrite({ method }: DeclaredRoute): boolean {
  return !['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method);
}
