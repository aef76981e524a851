import { type Value, entryOf } from '@aspis/model';
import { type ApiDraft, httpApiType, restApiType } from '../api/api-draft.ts';
import { addHttpEventAuth } from '../api/http-auth.ts';
import {
  type OpenApiBody,
  type OpenMapping,
  anyMethod,
  hasIntegration,
  methodKey,
  openDraft,
} from '../api/open-api.ts';
import { entriesOf, isGiven, itemsOf, knownText, textOf, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../function-target.ts';
import { permissionPath } from './api-event.ts';
import type { SamEvent } from './event.ts';
import { addPermission } from './permission.ts';
import { onlyWhen } from './push-sources.ts';

/** The route that takes what no other does. */
const defaultPath = '$default';

interface HttpRoute {
  readonly path: string;
  readonly method: string;
  readonly draft: ApiDraft | undefined;
  /** What SourceArn names as the API. */
  readonly api: Value;
}

/** `HttpApi` on a function: the route in the API's body and the permission for API Gateway. */
export function expandHttpApiEvent(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  const route = routeOf(target, event, expansion);
  if (route === undefined) return;
  addPermissionFor(target, event, route, expansion);
  if (route.draft?.body !== undefined) addRoute(target, event, route, route.draft, route.draft.body, expansion);
}

function routeOf({ resource }: FunctionTarget, event: SamEvent, expansion: Expansion): HttpRoute | undefined {
  const [givenPath, givenMethod] = [entryOf(event.properties, 'Path'), entryOf(event.properties, 'Method')];
  const hasBoth = isGiven(givenPath) === isGiven(givenMethod);
  if (!hasBoth)
    expansion.warn(event.span, `The event "${event.name}" has a Path without a Method, or the other way round.`);
  const path = isGiven(givenPath) ? knownText(givenPath) : defaultPath;
  const method = isGiven(givenMethod) ? knownText(givenMethod) : anyMethod;
  if (path === undefined || method === undefined) {
    expansion.warn(event.span, `The Path and Method of the event "${event.name}" are not written as text.`);
    return undefined;
  }
  const given = entryOf(event.properties, 'ApiId');
  if (!isGiven(given) || expansion.apis.isImplicit(httpApiType, expansion.logicalIdOf(given))) {
    const draft = expansion.apis.implicit(httpApiType, resource, event.span);
    return { path, method, draft, api: expansion.refer(draft.resource.logicalId, undefined, event.span) };
  }
  const behind = expansion.source.get(expansion.logicalIdOf(given) ?? knownText(given) ?? '');
  if (behind?.type === httpApiType || behind?.type === restApiType)
    return { path, method, draft: expansion.apis.of(behind), api: given };
  if (given.kind === 'mapping' || given.kind === 'alternatives' || (given.kind === 'reference' && behind === undefined))
    expansion.warn(given.span, 'ApiId names an HTTP API of the same template.');
  return { path, method, draft: undefined, api: given };
}

function addPermissionFor(
  target: FunctionTarget,
  event: SamEvent,
  { path, method, draft, api }: HttpRoute,
  expansion: Expansion,
): void {
  // The permission for `$default` covers every other route to the same function.
  if (path !== defaultPath && draft?.body !== undefined && leadsTo(draft.body, target)) return;
  const verb = methodKey(method) === anyMethod ? '*' : method.toUpperCase();
  const route = path === defaultPath ? '*' : path === '/$default' ? '$default' : `${verb}${permissionPath(path)}`;
  const source = textOf(
    'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${api}/*/${route}',
    event.span,
    { api, route: toValue(route, event.span) },
  );
  addPermission(target, event, 'apigateway.amazonaws.com', { SourceArn: source }, expansion);
}

/** Whether the default route leads to this function. */
function leadsTo(body: OpenApiBody, target: FunctionTarget): boolean {
  return body
    .operationsAt(defaultPath, anyMethod)
    .some(({ mapping }) =>
      mentions(entryOf(mapping.entries.get('x-amazon-apigateway-integration')?.value, 'uri'), target),
    );
}

function mentions(value: Value | undefined, target: FunctionTarget): boolean {
  if (value?.kind === 'alternatives') return mentions(value.whenTrue, target) || mentions(value.whenFalse, target);
  const parts = value?.kind === 'template' ? value.parts : [];
  return parts.some(
    (part) =>
      typeof part !== 'string' &&
      part.kind === 'reference' &&
      part.target === `${target.resource.stack}/${target.logicalId}`,
  );
}

function addRoute(
  target: FunctionTarget,
  event: SamEvent,
  { path, method }: HttpRoute,
  draft: ApiDraft,
  body: OpenApiBody,
  expansion: Expansion,
): void {
  const { condition } = target.resource;
  draft.pathConditions.set(path, [...(draft.pathConditions.get(path) ?? []), condition]);
  const existing = body.operationsAt(path, method).filter(({ mapping }) => hasIntegration(mapping));
  if (existing.length > 0) {
    if (draft.implicit) expansion.warn(event.span, `Two events share ${method.toUpperCase()} ${path} of one API.`);
    else for (const { mapping } of existing) completeRoute(event, draft, mapping, expansion);
    return;
  }
  for (const item of body.pathItem(path, event.span)) {
    const before = item.entries.get(methodKey(method))?.value;
    const uri = textOf(
      'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${arn}/invocations',
      event.span,
      { arn: target.arn },
    );
    const integration = { type: 'aws_proxy', httpMethod: 'POST', payloadFormatVersion: '2.0', uri };
    const isDefault = path === defaultPath ? { isDefaultRoute: true } : {};
    const operation = openDraft(
      { ...isDefault, 'x-amazon-apigateway-integration': integration, responses: {} },
      event.span,
    ) as OpenMapping;
    if (before?.kind === 'mapping')
      for (const [key, entry] of before.entries)
        if (key !== 'x-amazon-apigateway-integration') operation.entries.set(key, entry);
    completeRoute(event, draft, operation, expansion);
    addPathParameters(path, operation, event);
    item.entries.set(methodKey(method), {
      key: event.span,
      value: condition === undefined ? operation : onlyWhen(condition, operation),
    });
  }
  const settings = entryOf(event.properties, 'RouteSettings');
  if (!isGiven(settings)) return;
  const key = path === defaultPath ? defaultPath : `${method.toUpperCase()} ${path}`;
  const merged = mergeSettings(entryOf(entryOf(draft.resource.properties, 'RouteSettings'), key), settings);
  draft.routeSettings.set(key, condition === undefined ? merged : onlyWhen(condition, merged));
}

function mergeSettings(shared: Value | undefined, own: Value): Value {
  const all = [...entriesOf(shared), ...entriesOf(own)].map(([name, { value }]) => [name, value] as const);
  return toValue(Object.fromEntries(all), own.span);
}

/** What the event says of its route besides the function. */
function completeRoute(event: SamEvent, draft: ApiDraft, operation: OpenMapping, expansion: Expansion): void {
  const integration = operation.entries.get('x-amazon-apigateway-integration')?.value;
  if (integration?.kind === 'mapping') {
    const { entries } = integration as OpenMapping;
    for (const [property, key] of [
      ['PayloadFormatVersion', 'payloadFormatVersion'],
      ['TimeoutInMillis', 'timeoutInMillis'],
    ] as const) {
      const value = entryOf(event.properties, property);
      if (isGiven(value)) entries.set(key, { key: value.span, value });
    }
  }
  const auth = entryOf(event.properties, 'Auth');
  if (isGiven(auth)) addHttpEventAuth(operation, auth, entryOf(draft.resource.properties, 'Auth'), expansion);
}

/** Every parameter in the path is declared, as OpenAPI demands. */
function addPathParameters(path: string, operation: OpenMapping, event: SamEvent): void {
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  if (names.length === 0) return;
  const existing = itemsOf(operation.entries.get('parameters')?.value);
  const declared = names.map((name) => ({ name, in: 'path', required: true }));
  const others = existing.filter((parameter) => !names.includes(knownText(entryOf(parameter, 'name')) ?? ''));
  operation.entries.set('parameters', { key: event.span, value: toValue([...others, ...declared], event.span) });
}
