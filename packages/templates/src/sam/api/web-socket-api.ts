import { type Resource, type Value, entryOf } from '@aspis/model';
import { type Draft, entriesOf, isGiven, knownText, pickProperties, textOf } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { placeOf } from '../function-target.ts';
import { addHttpDomain } from './http-domain.ts';
import { stageSuffix } from './rest-api.ts';

/**
 * `AWS::Serverless::WebSocketApi`: the API, its stage, and for each route an integration and a permission; the authorizer
 * of `$connect`.
 */
export function expandWebSocketApi(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  checkWebSocketApi(resource, expansion);
  expansion.add(resource, {
    logicalId,
    type: 'AWS::ApiGatewayV2::Api',
    properties: {
      Name: entryOf(properties, 'Name') ?? logicalId,
      ProtocolType: 'WEBSOCKET',
      ...pickProperties(properties, [
        'RouteSelectionExpression',
        'ApiKeySelectionExpression',
        'Description',
        'DisableExecuteApiEndpoint',
        'DisableSchemaValidation',
        'IpAddressType',
        'Tags',
      ]),
    },
    attributes: Object.fromEntries(resource.attributes),
  });
  const stageName = entryOf(properties, 'StageName');
  const stageId = `${logicalId}${isGiven(stageName) ? stageSuffix(stageName) : 'Default'}Stage`;
  expansion.add(resource, {
    logicalId: stageId,
    type: 'AWS::ApiGatewayV2::Stage',
    span: placeOf(resource, 'StageName'),
    properties: {
      ApiId: expansion.refer(logicalId, undefined, span),
      StageName: isGiven(stageName) ? stageName : 'default',
      AutoDeploy: true,
      ...pickProperties(properties, [
        'AccessLogSettings',
        'DefaultRouteSettings',
        'RouteSettings',
        'StageVariables',
        'Tags',
      ]),
    },
  });
  expansion.aliases.set(`${logicalId}.Stage`, stageId);
  for (const [key, entry] of entriesOf(entryOf(properties, 'Routes')))
    addRoute(
      resource,
      { key, route: entry.value, span: entry.key, stage: isGiven(stageName) ? stageName : undefined },
      expansion,
    );
  addHttpDomain(resource, { stageId, basePathKey: 'BasePath' }, expansion);
}

/** What the logical ids of a route's resources start with: `$connect` is written `Connect`. */
function idOfRoute(logicalId: string, key: string): string {
  const name = key.replace(/[^A-Za-z0-9]/g, '');
  return `${logicalId}${key.startsWith('$') ? name.charAt(0).toUpperCase() + name.slice(1) : name}`;
}

interface SocketRoute {
  readonly key: string;
  readonly route: Value;
  readonly span: Value['span'];
  readonly stage: Value | undefined;
}

function addRoute(resource: Resource, { key, route, span, stage }: SocketRoute, expansion: Expansion): void {
  const { logicalId } = resource;
  const id = idOfRoute(logicalId, key);
  const arn = entryOf(route, 'FunctionArn');
  const own = expansion.refer(logicalId, undefined, span);
  if (!isGiven(arn)) {
    expansion.warn(span, `The route "${key}" names no function (FunctionArn).`);
    return;
  }
  expansion.add(resource, {
    logicalId: `${id}Integration`,
    type: 'AWS::ApiGatewayV2::Integration',
    span,
    properties: {
      ApiId: own,
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: functionUri(arn),
      TimeoutInMillis: entryOf(route, 'IntegrationTimeout'),
    },
  });
  expansion.add(resource, {
    logicalId: `${id}Route`,
    type: 'AWS::ApiGatewayV2::Route',
    span,
    properties: {
      ApiId: own,
      RouteKey: key,
      Target: textOf('integrations/${integration}', span, {
        integration: expansion.refer(`${id}Integration`, undefined, span),
      }),
      ...pickProperties(route, [
        'ApiKeyRequired',
        'ModelSelectionExpression',
        'OperationName',
        'RequestModels',
        'RequestParameters',
        'RouteResponseSelectionExpression',
      ]),
      ...(key === '$connect' ? authorizationOf(resource, id, expansion) : {}),
    },
  });
  const source = textOf(
    'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${api}/${stage}/${key}',
    span,
    {
      api: expansion.refer(logicalId, 'ApiId', span),
      stage: stage ?? { kind: 'literal', value: 'default', span },
      key: { kind: 'literal', value: key, span },
    },
  );
  addPermission(resource, `${id}Permission`, { arn, source, span }, expansion);
}

function functionUri(arn: Value): Value {
  return textOf(
    'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${arn}/invocations',
    arn.span,
    { arn },
  );
}

interface Caller {
  readonly arn: Value;
  readonly source: Value;
  readonly span: Value['span'];
}

function addPermission(
  resource: Resource,
  logicalId: string,
  { arn, source, span }: Caller,
  expansion: Expansion,
): void {
  expansion.add(resource, {
    logicalId,
    type: 'AWS::Lambda::Permission',
    span,
    properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: arn,
      Principal: 'apigateway.amazonaws.com',
      SourceArn: source,
    },
  });
}

/** What `Auth` asks of `$connect`; only the connection is authorised, its messages follow from it. */
function authorizationOf(resource: Resource, routeId: string, expansion: Expansion): Record<string, Draft> {
  const auth = entryOf(resource.properties, 'Auth');
  const type = entryOf(auth, 'AuthType');
  if (!isGiven(auth) || !isGiven(type)) return {};
  if (knownText(type) !== 'CUSTOM') return { AuthorizationType: type };
  const arn = entryOf(auth, 'AuthArn');
  const authorizerId = `${routeId}Authorizer`;
  const { span } = auth;
  const own = expansion.refer(resource.logicalId, undefined, span);
  const role = entryOf(auth, 'InvokeRole');
  expansion.add(resource, {
    logicalId: authorizerId,
    type: 'AWS::ApiGatewayV2::Authorizer',
    span,
    properties: {
      ApiId: own,
      AuthorizerType: 'REQUEST',
      AuthorizerUri: isGiven(arn) ? functionUri(arn) : undefined,
      AuthorizerCredentialsArn: role,
      IdentitySource: entryOf(auth, 'IdentitySource'),
      Name: entryOf(auth, 'Name') ?? authorizerId,
    },
  });
  // With a role of its own, API Gateway needs no permission.
  if (isGiven(arn) && !isGiven(role)) {
    const source = textOf(
      'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${api}/authorizers/*',
      span,
      { api: own },
    );
    addPermission(resource, `${resource.logicalId}AuthorizerPermission`, { arn, source, span }, expansion);
  }
  return { AuthorizationType: 'CUSTOM', AuthorizerId: expansion.refer(authorizerId, undefined, span) };
}

function checkWebSocketApi(resource: Resource, expansion: Expansion): void {
  const { properties, span } = resource;
  const refuse = (message: string, place = span): void => expansion.warn(place, message);
  if (!isGiven(entryOf(properties, 'RouteSelectionExpression')))
    refuse('A WebSocket API needs RouteSelectionExpression.');
  const routes = entryOf(properties, 'Routes');
  checkRoutes(resource, routes, expansion);
  checkAuth(entryOf(properties, 'Auth'), routes, expansion);
  const address = entryOf(properties, 'IpAddressType');
  if (isGiven(address) && knownText(address) !== undefined && !['ipv4', 'dualstack'].includes(knownText(address) ?? ''))
    refuse('IpAddressType is ipv4 or dualstack.', address.span);
  if (knownText(entryOf(properties, 'StageName')) === '$default')
    refuse('The stage of a WebSocket API cannot be $default.');
  for (const name of ['RouteSettings', 'DefaultRouteSettings']) {
    const settings = entryOf(properties, name);
    if (settings?.kind === 'list' || settings?.kind === 'literal') refuse(`${name} is not a mapping.`, settings.span);
  }
}

function checkRoutes({ logicalId, span }: Resource, routes: Value | undefined, expansion: Expansion): void {
  if (!isGiven(routes)) expansion.warn(span, 'A WebSocket API needs Routes.');
  else if (routes.kind !== 'mapping')
    expansion.warn(routes.span, 'Routes of a WebSocket API is not a mapping of routes by key.');
  const keys = new Map<string, string>();
  for (const [key, { key: place }] of entriesOf(routes)) {
    const id = idOfRoute(logicalId, key);
    const before = keys.get(id);
    if (before !== undefined)
      expansion.warn(
        place,
        `The routes "${before}" and "${key}" make resources with the same logical id; only the later one is seen here.`,
      );
    keys.set(id, key);
  }
}

function checkAuth(auth: Value | undefined, routes: Value | undefined, expansion: Expansion): void {
  if (!isGiven(auth)) return;
  const refuse = (message: string): void => expansion.warn(auth.span, message);
  const given = entryOf(auth, 'AuthType');
  const type = knownText(given);
  if (routes?.kind === 'mapping' && !routes.entries.has('$connect'))
    refuse('Only $connect can be authorised, and there is no such route.');
  if (!isGiven(given)) return refuse('Auth of a WebSocket API needs AuthType.');
  if (type === undefined) return;
  if (!['AWS_IAM', 'CUSTOM', 'NONE'].includes(type)) refuse('AuthType is AWS_IAM, CUSTOM or NONE.');
  else if (type !== 'CUSTOM' && entriesOf(auth).length > 1) refuse('Only AuthType CUSTOM takes further settings.');
  else if (type === 'CUSTOM' && !isGiven(entryOf(auth, 'AuthArn'))) refuse('AuthType CUSTOM needs AuthArn.');
}
