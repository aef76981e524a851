import type { Resolved } from '../resolved.ts';
import type { Span } from '../span.ts';
import type { ResourceView } from '../view.ts';
import type { ApplicationView } from '../application.ts';
import { parseArn } from '../arn.ts';
import { invocableForms } from './function-behind.ts';
import { type Authorization, type Route, restRoute, routesOf, v2Route } from './routes.ts';
import { isForUrl, servicePrincipal, triggersOf } from './triggers.ts';

/** Who can set a function running through an entry point, from the widest circle to the narrowest. */
export const exposures = [
  'internet-anonymous',
  'internet-authenticated',
  'other-account',
  'vpc',
  'aws-service',
] as const;
export type Exposure = (typeof exposures)[number];

/** A way into the application. */
export interface EntryPoint {
  /** A trigger's kind, such as `api`, `url` or `sqs`; `permission` for a direct grant to an account or to everyone. */
  readonly kind: string;
  /** What a user would call it: `GET /orders/{id}`, a queue's or rule's logical id. */
  readonly label: string;
  readonly exposure: Exposure;
  readonly authorization?: Resolved<Authorization>;
  /** The resource that opens it: the API's method or body, the URL, the mapping, the rule. */
  readonly via: ResourceView;
  readonly api?: ResourceView;
  readonly route?: Route;
  readonly function: ResourceView;
  readonly span: Span;
}

/** Every entry point of the application's functions, in source order of what opens them. */
export function entryPoints(app: ApplicationView): readonly EntryPoint[] {
  return [...apiEntries(app), ...app.resources('AWS::Lambda::Function').flatMap(otherEntries)];
}

function apiEntries(app: ApplicationView): readonly EntryPoint[] {
  const entries: EntryPoint[] = [];
  for (const api of app.resources('AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api')) {
    const isPrivate = isPrivateApi(api);
    const { routes } = routesOf(api);
    const connectIsOpen = isConnectOpen(routes);
    for (const route of routes) {
      if (route.function === undefined || route.method === 'OPTIONS') continue;
      entries.push({
        kind: route.kind === 'websocket' ? 'websocket' : 'api',
        label: route.kind === 'websocket' ? route.method : `${route.method} ${route.path}`,
        exposure: isPrivate ? 'vpc' : routeExposure(route, connectIsOpen),
        authorization: route.authorization,
        via: route.declaredBy,
        api,
        route,
        function: route.function,
        span: route.span,
      });
    }
  }
  return entries;
}

/** An API that only interface endpoints reach. */
export function isPrivateApi(api: ResourceView): boolean {
  const types = api.items('EndpointConfiguration.Types');
  return (
    types.kind === 'known' &&
    types.value.some((type) => type.value.kind === 'literal' && type.value.value === 'PRIVATE')
  );
}

/** Only the connection to a WebSocket API is authorised; its messages follow from it. */
function routeExposure({ authorization, kind, method }: Route, connectIsOpen: boolean): Exposure {
  if (kind === 'websocket' && method !== '$connect')
    return connectIsOpen ? 'internet-anonymous' : 'internet-authenticated';
  return exposureBy(authorization);
}

/** An authorisation that is not known counts as present: the map must not cry wolf. */
function exposureBy(authorization: Resolved<Authorization>): Exposure {
  const isOpen =
    authorization.kind === 'known' && (authorization.value === 'none' || authorization.value === 'api-key');
  return isOpen ? 'internet-anonymous' : 'internet-authenticated';
}

function isConnectOpen(routes: readonly Route[]): boolean {
  const connect = routes.find(({ method }) => method === '$connect');
  return connect === undefined || (connect.authorization.kind === 'known' && connect.authorization.value === 'none');
}

function otherEntries(fn: ResourceView): readonly EntryPoint[] {
  const entries: EntryPoint[] = [];
  for (const { kind, via, span } of triggersOf(fn)) {
    if ((kind === 'api' || kind === 'websocket') && via.type !== 'AWS::Lambda::Permission')
      entries.push(...routesOfDistantApi(kind, via, fn));
    else
      entries.push({
        kind,
        label: labelOf(kind, via),
        exposure: triggerExposure(kind, via),
        ...asked(kind, via),
        via,
        function: fn,
        span,
      });
  }
  return [...entries, ...directGrants(fn)];
}

/** The routes that a method or integration makes on an API which another stack declares. */
function routesOfDistantApi(kind: string, via: ResourceView, fn: ResourceView): readonly EntryPoint[] {
  const { app } = via;
  const owner = app.target(via.at(via.type === 'AWS::ApiGateway::Method' ? 'RestApiId' : 'ApiId'));
  const isRoutable = via.type === 'AWS::ApiGateway::Method' || via.type === 'AWS::ApiGatewayV2::Integration';
  if (!isRoutable || (owner.kind === 'known' && owner.value !== undefined)) return [];
  const routes =
    via.type === 'AWS::ApiGateway::Method'
      ? [restRoute(via, via)]
      : app.referrers(via, 'AWS::ApiGatewayV2::Route', 'Target').map((route) => v2Route(route, route, 'http'));
  return routes
    .filter(({ method }) => method !== 'OPTIONS')
    .map(({ method, path, authorization, declaredBy, span }) => ({
      kind,
      label: `${method} ${path}`,
      exposure: exposureBy(authorization),
      authorization,
      via: declaredBy,
      function: fn,
      span,
    }));
}

function labelOf(kind: string, via: ResourceView): string {
  if (via.type === 'AWS::Lambda::EventSourceMapping') {
    const source = via.app.target(via.at('EventSourceArn'));
    if (source.kind === 'known' && source.value !== undefined) return `${kind} ${source.value.logicalId}`;
  }
  return `${kind} ${via.logicalId}`;
}

/** Exposures that a trigger's kind alone tells; of those that it does not, AWS's own services are the callers. */
const exposureByKind: Readonly<Record<string, Exposure>> = {
  alexa: 'internet-authenticated',
  api: 'internet-authenticated',
  cloudfront: 'internet-anonymous',
  // Sign-up and sign-in events carry what an anonymous visitor typed; so do mails, chats and log-ins.
  cognito: 'internet-anonymous',
  connect: 'internet-anonymous',
  lex: 'internet-anonymous',
  ses: 'internet-anonymous',
  transfer: 'internet-anonymous',
  'vpc-lattice': 'vpc',
};

function triggerExposure(kind: string, via: ResourceView): Exposure {
  switch (kind) {
    case 'url': {
      const type = via.string('AuthType');
      return type.kind === 'known' && type.value === 'NONE' ? 'internet-anonymous' : 'internet-authenticated';
    }
    case 'alb':
      return loadBalancerExposure(via);
    case 'authorizer':
      return isBeforePrivateApi(via) ? 'vpc' : 'internet-anonymous';
    case 'appsync':
      return appsyncExposure(via);
    default:
      return exposureByKind[kind] ?? 'aws-service';
  }
}

const authorizationByType: Readonly<Record<string, Authorization>> = {
  AMAZON_COGNITO_USER_POOLS: 'cognito',
  API_KEY: 'api-key',
  AWS_IAM: 'iam',
  AWS_LAMBDA: 'lambda',
  NONE: 'none',
  OPENID_CONNECT: 'jwt',
};

/** What a function URL or a GraphQL API asks of its callers. */
function asked(kind: string, via: ResourceView): { readonly authorization?: Resolved<Authorization> } {
  const api = kind === 'appsync' ? referred(via, 'ApiId') : undefined;
  const type = kind === 'url' ? via.string('AuthType') : api?.string('AuthenticationType');
  if (type === undefined) return {};
  const authorization = type.kind === 'known' ? authorizationByType[type.value ?? ''] : undefined;
  if (type.kind === 'unresolved') return { authorization: type };
  return authorization === undefined ? {} : { authorization: { ...type, value: authorization } };
}

function appsyncExposure(via: ResourceView): Exposure {
  const api = via.app.target(via.at('ApiId'), 'AWS::AppSync::GraphQLApi');
  if (api.kind === 'unresolved' || api.value === undefined) return 'internet-authenticated';
  const visibility = api.value.string('Visibility');
  if (visibility.kind === 'known' && visibility.value === 'PRIVATE') return 'vpc';
  const additional = api.value.items('AdditionalAuthenticationProviders');
  const providers = [api.value, ...(additional.kind === 'known' ? additional.value : [])];
  const byKey = providers.some((provider) => {
    const type = provider.string('AuthenticationType');
    return type.kind === 'known' && type.value === 'API_KEY';
  });
  return byKey ? 'internet-anonymous' : 'internet-authenticated';
}

/** Whether an authoriser, or the API whose body holds it, stands before an API that only a VPC reaches. */
function isBeforePrivateApi(via: ResourceView): boolean {
  const api =
    via.type === 'AWS::ApiGateway::RestApi'
      ? via
      : via.type === 'AWS::ApiGateway::Authorizer'
        ? referred(via, 'RestApiId')
        : undefined;
  return api !== undefined && isPrivateApi(api);
}

/** A load balancer's target group: open to anyone unless every balancer that leads to it is internal. */
function loadBalancerExposure(group: ResourceView): Exposure {
  const { app } = group;
  const rules = app.referrers(group, 'AWS::ElasticLoadBalancingV2::ListenerRule', 'Actions');
  const listeners = [
    ...app.referrers(group, 'AWS::ElasticLoadBalancingV2::Listener', 'DefaultActions'),
    ...rules.map((rule) => referred(rule, 'ListenerArn')),
  ];
  const balancers = listeners.map((listener) =>
    listener === undefined ? undefined : referred(listener, 'LoadBalancerArn'),
  );
  const areInternal = balancers.map((balancer) => {
    const scheme = balancer?.string('Scheme');
    return scheme?.kind === 'known' && scheme.value === 'internal';
  });
  return areInternal.length > 0 && areInternal.every(Boolean) ? 'vpc' : 'internet-anonymous';
}

function referred(resource: ResourceView, path: string): ResourceView | undefined {
  const target = resource.app.target(resource.at(path));
  return target.kind === 'known' ? target.value : undefined;
}

/** Permissions to everyone or to another account, on the function itself or on an alias or version. */
function directGrants(fn: ResourceView): readonly EntryPoint[] {
  const permissions = new Set(
    invocableForms(fn).flatMap((form) => fn.app.referrers(form, 'AWS::Lambda::Permission', 'FunctionName')),
  );
  const entries: EntryPoint[] = [];
  for (const permission of permissions) {
    const principal = permission.text('Principal');
    const who = principal.kind === 'known' ? principal.value : undefined;
    if (who === undefined || servicePrincipal(who) !== undefined || isForUrl(permission) || isOwn(permission, who))
      continue;
    const exposure: Exposure = who === '*' && !isLimited(permission) ? 'internet-anonymous' : 'other-account';
    entries.push({
      kind: 'permission',
      label: `permission to ${who}`,
      exposure,
      via: permission,
      function: fn,
      span: permission.span,
    });
  }
  return entries;
}

/** Whether the principal is the application's own account, or a role in it: that is no way in from outside. */
function isOwn(permission: ResourceView, who: string): boolean {
  const account = parseArn(who)?.account ?? who;
  return account === '${AWS::AccountId}' || referred(permission, 'Principal') !== undefined;
}

/** Whether something narrows whom a grant to everyone lets in; what is not known may. */
function isLimited(permission: ResourceView): boolean {
  return ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'EventSourceToken'].some((name) => {
    const text = permission.text(name);
    return text.kind === 'unresolved' || (text.value !== undefined && !/^$|^\*$|^arn:[*:]*$/.test(text.value));
  });
}
