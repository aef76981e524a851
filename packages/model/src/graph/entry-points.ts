import type { Resolved } from '../resolved.ts';
import type { Span } from '../span.ts';
import type { ResourceView } from '../view.ts';
import type { ApplicationView } from '../application.ts';
import { functionBehind } from './function-behind.ts';
import { type Authorization, type Route, routesOf } from './routes.ts';
import { triggersOf } from './triggers.ts';

/** Who can set a function running through an entry point, from the widest circle to the narrowest. */
export const exposures = ['internet-anonymous', 'internet-authenticated', 'other-account', 'vpc', 'aws-service'] as const;
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
    for (const route of routesOf(api).routes) {
      if (route.function === undefined || route.method === 'OPTIONS') continue;
      entries.push({
        kind: route.kind === 'websocket' ? 'websocket' : 'api',
        label: route.kind === 'websocket' ? route.method : `${route.method} ${route.path}`,
        exposure: isPrivate ? 'vpc' : routeExposure(route),
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
  return types.kind === 'known' && types.value.some((type) => type.value.kind === 'literal' && type.value.value === 'PRIVATE');
}

/** An authorisation that is not known counts as present: the map must not cry wolf. */
function routeExposure({ authorization, kind, method, api }: Route): Exposure {
  if (authorization.kind === 'unresolved') return 'internet-authenticated';
  // Only the connection to a WebSocket API is authorised; its messages follow from it.
  if (kind === 'websocket' && method !== '$connect') return connectIsOpen(api) ? 'internet-anonymous' : 'internet-authenticated';
  return authorization.value === 'none' || authorization.value === 'api-key' ? 'internet-anonymous' : 'internet-authenticated';
}

function connectIsOpen(api: ResourceView): boolean {
  const connect = routesOf(api).routes.find(({ method }) => method === '$connect');
  return connect === undefined || (connect.authorization.kind === 'known' && connect.authorization.value === 'none');
}

function otherEntries(fn: ResourceView): readonly EntryPoint[] {
  const entries: EntryPoint[] = [];
  for (const { kind, via, span } of triggersOf(fn)) {
    if (kind === 'api' && via.type !== 'AWS::Lambda::Permission' && !isQuickCreate(via)) continue;
    if (kind === 'websocket') continue;
    entries.push({ kind, label: labelOf(kind, via), exposure: triggerExposure(kind, via), via, function: fn, span });
  }
  return [...entries, ...directGrants(fn)];
}

/** An HTTP API made from a function alone (`Target`) has a route that no resource declares. */
function isQuickCreate(via: ResourceView): boolean {
  return via.type === 'AWS::ApiGatewayV2::Api' && via.at('Target').value.kind !== 'absent';
}

function labelOf(kind: string, via: ResourceView): string {
  if (via.type === 'AWS::Lambda::EventSourceMapping') {
    const source = via.app.target(via.at('EventSourceArn'));
    if (source.kind === 'known' && source.value !== undefined) return `${kind} ${source.value.logicalId}`;
  }
  return `${kind} ${via.logicalId}`;
}

function triggerExposure(kind: string, via: ResourceView): Exposure {
  switch (kind) {
    case 'url': {
      const type = via.string('AuthType');
      return type.kind === 'known' && type.value === 'NONE' ? 'internet-anonymous' : 'internet-authenticated';
    }
    case 'api':
      return isQuickCreate(via) ? 'internet-anonymous' : 'internet-authenticated';
    case 'alb':
    case 'cloudfront':
      return 'internet-anonymous';
    case 'appsync':
      return appsyncExposure(via);
    // Sign-up and sign-in events carry what an anonymous visitor typed; so do mails and chats.
    case 'cognito':
    case 'ses':
    case 'lex':
    case 'connect':
    case 'authorizer':
      return 'internet-anonymous';
    case 'alexa':
      return 'internet-authenticated';
    default:
      return 'aws-service';
  }
}

function appsyncExposure(via: ResourceView): Exposure {
  const api = via.app.target(via.at('ApiId'), 'AWS::AppSync::GraphQLApi');
  const type = api.kind === 'known' ? api.value?.string('AuthenticationType') : undefined;
  return type?.kind === 'known' && type.value === 'API_KEY' ? 'internet-anonymous' : 'internet-authenticated';
}

/** Permissions to everyone or to another account. */
function directGrants(fn: ResourceView): readonly EntryPoint[] {
  const entries: EntryPoint[] = [];
  for (const permission of fn.app.referrers(fn, 'AWS::Lambda::Permission', 'FunctionName')) {
    const target = functionBehind(permission.at('FunctionName'));
    const principal = permission.text('Principal');
    if (target.kind !== 'known' || principal.kind !== 'known' || principal.value === undefined) continue;
    const who = principal.value;
    // These let in callers of the function's URL alone, which is an entry point of its own.
    const byUrl = ['FunctionUrlAuthType', 'InvokedViaFunctionUrl'].some((name) => permission.at(name).value.kind !== 'absent');
    if (byUrl || /\.amazon(aws)?\.com$/.test(who)) continue;
    const exposure: Exposure = who === '*' && !isLimited(permission) ? 'internet-anonymous' : 'other-account';
    entries.push({ kind: 'permission', label: `permission to ${who}`, exposure, via: permission, function: fn, span: permission.span });
  }
  return entries;
}

function isLimited(permission: ResourceView): boolean {
  return ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'EventSourceToken'].some((name) => {
    const isSet = permission.isSet(name);
    return isSet.kind === 'unresolved' || isSet.value;
  });
}
