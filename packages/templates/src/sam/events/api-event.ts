import { type Resource, type Value, entryOf } from '@aspis/model';
import { type ApiDraft, restApiType } from '../api/api-draft.ts';
import { addRequestModel, addRequestParameters } from '../api/models.ts';
import { type OpenMapping, methodKey, openDraft } from '../api/open-api.ts';
import { addCustomStatements, addResourcePolicy } from '../api/resource-policy.ts';
import { addEventAuth, invocationUri } from '../api/rest-auth.ts';
import { stageSuffix, stageText } from '../api/rest-api.ts';
import { type Draft, isGiven, isTrue, knownText, textOf } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../function-target.ts';
import type { StateMachineTarget } from '../state-machine.ts';
import type { SamEvent } from './event.ts';
import { addPermission } from './permission.ts';
import { onlyWhen } from './push-sources.ts';
import { startRole } from './start-role.ts';
import { startExecution } from './start-execution.ts';

interface Route {
  readonly path: string;
  readonly method: string;
  readonly draft: ApiDraft | undefined;
  /** What SourceArn names as the API. */
  readonly api: Value;
}

/** `Api` on a function: the route in the API's body and the permission for API Gateway. */
export function expandApiEvent(target: FunctionTarget, event: SamEvent, expansion: Expansion): void {
  const { resource } = target;
  const route = routeOf(resource, event, expansion);
  if (route === undefined) return;
  const { path, method, draft, api } = route;
  const verb = method.toLowerCase() === 'any' ? '*' : method.toUpperCase();
  const source = textOf(
    `arn:${expansion.partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${api}/*/${verb}${permissionPath(path)}`,
    event.span,
    { api },
  );
  addPermission(target, event, 'apigateway.amazonaws.com', { SourceArn: source }, expansion, suffixOf(route));
  const uri = isStreamed(event)
    ? streamingUri(target.arn, event, expansion)
    : invocationUri(target.arn, expansion.partition, event.span);
  addRoute(
    resource,
    event,
    route,
    { integration: lambdaIntegration(event, uri, draft, expansion), responses: {} },
    expansion,
  );
}

/** `Api` on a state machine: the route starts an execution, with a role that SAM makes. */
export function expandMachineApiEvent(target: StateMachineTarget, event: SamEvent, expansion: Expansion): void {
  const route = routeOf(target.resource, event, expansion);
  if (route === undefined) return;
  const role = startRole(target, event, 'apigateway.amazonaws.com', expansion);
  addRoute(target.resource, event, route, startExecution(target, event, role), expansion);
}

function routeOf(resource: Resource, event: SamEvent, expansion: Expansion): Route | undefined {
  const [path, method] = [knownText(entryOf(event.properties, 'Path')), knownText(entryOf(event.properties, 'Method'))];
  if (path === undefined || method === undefined || path === '' || method === '') {
    expansion.warn(event.span, `The event "${event.name}" needs a Path and a Method that are written as text.`);
    return undefined;
  }
  const given = entryOf(event.properties, 'RestApiId');
  if (!isGiven(given) || expansion.apis.isImplicit(restApiType, expansion.logicalIdOf(given))) {
    const draft = expansion.apis.implicit(restApiType, resource, event.span);
    return { path, method, draft, api: expansion.refer(draft.resource.logicalId, undefined, event.span) };
  }
  const behind = expansion.source.get(expansion.logicalIdOf(given) ?? knownText(given) ?? '');
  if (behind?.type === restApiType) return { path, method, draft: expansion.apis.of(behind), api: given };
  const text = given.kind === 'literal' && given.parameter === undefined ? knownText(given) : undefined;
  if (text !== undefined && !/^[a-z0-9]{8,12}$/.test(text))
    expansion.warn(given.span, 'RestApiId names an API of the same template.');
  const isImported = given.kind === 'unknown' && given.parameter === undefined;
  if (
    isImported ||
    given.kind === 'mapping' ||
    (given.kind === 'reference' && behind === undefined) ||
    given.kind === 'alternatives'
  )
    expansion.warn(given.span, 'RestApiId names an API of the same template.');
  return { path, method, draft: undefined, api: given };
}

function suffixOf({ draft }: Route): string {
  if (draft === undefined) return 'AllStages';
  const stage = entryOf(draft.resource.properties, 'StageName');
  if (draft.implicit && !isGiven(stage)) return 'Prod';
  return stageSuffix(stage) || 'Stage';
}

/** The path in a permission: parameters match anything, a trailing slash does not count. */
export function permissionPath(path: string): string {
  const plain = path.replace(/\{[^{}]*\}/g, '*');
  const trimmed = plain.length > 1 ? plain.replace(/\/$/, '') : plain;
  return trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
}

/** What stands in the body for a route. */
export interface RouteDefinition {
  readonly integration: Record<string, Draft>;
  readonly responses: Draft;
}

function addRoute(
  resource: Resource,
  event: SamEvent,
  route: Route,
  { integration, responses }: RouteDefinition,
  expansion: Expansion,
): void {
  const { draft, path, method } = route;
  if (draft?.body === undefined || (draft.merges && draft.body.hasNullPaths)) return;
  const { body } = draft;
  const auth = entryOf(event.properties, 'Auth');
  const overrides = isTrue(entryOf(auth, 'OverrideApiAuth'));
  if (draft.takesRoutes) {
    if (body.hasIntegration(path, method) && !draft.merges) {
      expansion.warn(event.span, `Two events share ${method.toUpperCase()} ${path} of one API.`);
      return;
    }
    const { condition } = resource;
    draft.pathConditions.set(path, [...(draft.pathConditions.get(path) ?? []), condition]);
    for (const item of body.pathItem(path, event.span)) {
      const before = item.entries.get(methodKey(method));
      const definition = openDraft(
        { 'x-amazon-apigateway-integration': integration, responses },
        event.span,
      ) as OpenMapping;
      if (before?.value.kind === 'mapping')
        for (const [key, entry] of before.value.entries)
          if (!definition.entries.has(key)) definition.entries.set(key, entry);
      item.entries.set(methodKey(method), {
        key: event.span,
        value: condition === undefined ? definition : onlyWhen(condition, definition),
      });
      completeRoute(event, draft, definition, expansion);
    }
  } else if (overrides && isGiven(auth)) {
    for (const { mapping } of body.operationsAt(path, method))
      addEventAuth(body, mapping, auth, entryOf(draft.resource.properties, 'Auth'));
  }
  const policy = entryOf(auth, 'ResourcePolicy');
  if (!isGiven(policy)) return;
  addResourcePolicy(body, policy, [[path, methodKey(method)]], stageText(draft, draft.resource), expansion);
  addCustomStatements(body, policy);
}

function completeRoute(event: SamEvent, draft: ApiDraft, operation: OpenMapping, expansion: Expansion): void {
  const { body, resource } = draft;
  if (body === undefined) return;
  const auth = entryOf(event.properties, 'Auth');
  const apiAuth = entryOf(resource.properties, 'Auth');
  if (isGiven(auth)) {
    checkEventAuth(event, auth, apiAuth, expansion);
    // With `MergeDefinitions` the event's word replaces the definition's.
    if (draft.merges && isGiven(entryOf(auth, 'Authorizer'))) operation.entries.delete('security');
    addEventAuth(body, operation, auth, apiAuth);
  }
  const model = entryOf(event.properties, 'RequestModel');
  if (isGiven(model)) addRequestModel(body, operation, model);
  const parameters = entryOf(event.properties, 'RequestParameters');
  if (isGiven(parameters)) addRequestParameters(operation, parameters, expansion);
}

function checkEventAuth(event: SamEvent, auth: Value, apiAuth: Value | undefined, expansion: Expansion): void {
  const given = entryOf(auth, 'Authorizer');
  const name = knownText(given);
  const refuse = (message: string): void => expansion.warn(event.span, `The event "${event.name}": ${message}`);
  if (!isGiven(given)) return;
  if (name === undefined) return refuse('its Authorizer is not the name of one.');
  if (name === 'AWS_IAM') return;
  const authorizers = entryOf(apiAuth, 'Authorizers');
  if (name === 'NONE') {
    if (!isGiven(entryOf(apiAuth, 'DefaultAuthorizer')))
      refuse('NONE turns a DefaultAuthorizer off, but the API has none.');
    return;
  }
  if (!isGiven(authorizers)) return refuse(`its API defines no authorizers, so no "${name}".`);
  if (entryOf(authorizers, name) === undefined) refuse(`its API defines no authorizer "${name}".`);
}

function isStreamed(event: SamEvent): boolean {
  return knownText(entryOf(event.properties, 'ResponseTransferMode')) === 'RESPONSE_STREAM';
}

function streamingUri(arn: Value, { span }: SamEvent, { partition }: Expansion): Value {
  return textOf(
    `arn:${partition}:apigateway:\${AWS::Region}:lambda:path/2021-11-15/functions/\${arn}/response-streaming-invocations`,
    span,
    { arn },
  );
}

/** The integration with a function; with IAM, API Gateway calls it as the caller. */
function lambdaIntegration(
  event: SamEvent,
  uri: Value,
  draft: ApiDraft | undefined,
  expansion: Expansion,
): Record<string, Draft> {
  const apiAuth = entryOf(draft?.resource.properties, 'Auth');
  const auth = entryOf(event.properties, 'Auth');
  const authorizer = entryOf(auth, 'Authorizer');
  const isIam = knownText(isGiven(authorizer) ? authorizer : entryOf(apiAuth, 'DefaultAuthorizer')) === 'AWS_IAM';
  const integration = {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri,
    responseTransferMode: isStreamed(event) ? 'STREAM' : undefined,
    timeoutInMillis: entryOf(event.properties, 'TimeoutInMillis'),
  };
  return { ...integration, ...(isIam ? { credentials: iamCredentials(auth, apiAuth, expansion) } : {}) };
}

function iamCredentials(auth: Value | undefined, apiAuth: Value | undefined, { partition }: Expansion): Draft {
  const own = entryOf(auth, 'InvokeRole');
  const role = isGiven(own) ? own : entryOf(apiAuth, 'InvokeRole');
  if (!isGiven(role) || knownText(role) === 'CALLER_CREDENTIALS') return `arn:${partition}:iam::*:user/*`;
  return knownText(role) === 'NONE' ? undefined : role;
}
