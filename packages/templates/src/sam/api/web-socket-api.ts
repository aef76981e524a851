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
      ...pickProperties(properties, ['RouteSelectionExpression', 'ApiKeySelectionExpression', 'Description', 'DisableExecuteApiEndpoint', 'DisableSchemaValidation', 'IpAddressType', 'Tags']),
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
      ...pickProperties(properties, ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables', 'Tags']),
    },
  });
  expansion.aliases.set(`${logicalId}.Stage`, stageId);
  for (const [key, entry] of entriesOf(entryOf(properties, 'Routes'))) addRoute(resource, { key, route: entry.value, span: entry.key, stage: isGiven(stageName) ? stageName : undefined }, expansion);
  addHttpDomain(resource, { stageId, basePathKey: 'BasePath' }, expansion);
}

interface SocketRoute {
  readonly key: string;
  readonly route: Value;
  readonly span: Value['span'];
  readonly stage: Value | undefined;
}

function addRoute(resource: Resource, { key, route, span, stage }: SocketRoute, expansion: Expansion): void {
  const { logicalId } = resource;
  const name = key.replace(/[^A-Za-z0-9]/g, '');
  const id = `${logicalId}${key.startsWith('$') ? name.charAt(0).toUpperCase() + name.slice(1) : name}`;
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
      Target: textOf('integrations/${integration}', span, { integration: expansion.refer(`${id}Integration`, undefined, span) }),
      ...pickProperties(route, ['ApiKeyRequired', 'ModelSelectionExpression', 'OperationName', 'RequestModels', 'RequestParameters', 'RouteResponseSelectionExpression']),
      ...(key === '$connect' ? authorizationOf(resource, id, expansion) : {}),
    },
  });
  const source = textOf('arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${api}/${stage}/${key}', span, {
    api: expansion.refer(logicalId, 'ApiId', span),
    stage: stage ?? { kind: 'literal', value: 'default', span },
    key: { kind: 'literal', value: key, span },
  });
  addPermission(resource, `${id}Permission`, { arn, source, span }, expansion);
}

function functionUri(arn: Value): Value {
  return textOf('arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${arn}/invocations', arn.span, { arn });
}

interface Caller {
  readonly arn: Value;
  readonly source: Value;
  readonly span: Value['span'];
}

function addPermission(resource: Resource, logicalId: string, { arn, source, span }: Caller, expansion: Expansion): void {
  expansion.add(resource, {
    logicalId,
    type: 'AWS::Lambda::Permission',
    span,
    properties: { Action: 'lambda:InvokeFunction', FunctionName: arn, Principal: 'apigateway.amazonaws.com', SourceArn: source },
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
    const source = textOf('arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${api}/authorizers/*', span, { api: own });
    addPermission(resource, `${resource.logicalId}AuthorizerPermission`, { arn, source, span }, expansion);
  }
  return { AuthorizationType: 'CUSTOM', AuthorizerId: expansion.refer(authorizerId, undefined, span) };
}

function checkWebSocketApi({ properties, span }: Resource, expansion: Expansion): void {
  const refuse = (message: string, place = span): void => expansion.warn(place, message);
  if (!isGiven(entryOf(properties, 'RouteSelectionExpression'))) refuse('A WebSocket API needs RouteSelectionExpression.');
  const routes = entryOf(properties, 'Routes');
  if (!isGiven(routes)) refuse('A WebSocket API needs Routes.');
  const address = entryOf(properties, 'IpAddressType');
  if (isGiven(address) && knownText(address) !== undefined && !['ipv4', 'dualstack'].includes(knownText(address) ?? '')) refuse('IpAddressType is ipv4 or dualstack.', address.span);
  if (knownText(entryOf(properties, 'StageName')) === '$default') refuse('The stage of a WebSocket API cannot be $default.');
  for (const name of ['RouteSettings', 'DefaultRouteSettings']) {
    const settings = entryOf(properties, name);
    if (settings?.kind === 'list' || settings?.kind === 'literal') refuse(`${name} is not a mapping.`, settings.span);
  }
  const auth = entryOf(properties, 'Auth');
  if (!isGiven(auth)) return;
  const type = knownText(entryOf(auth, 'AuthType'));
  if (entryOf(routes, '$connect') === undefined) refuse('Only $connect can be authorised, and there is no such route.', auth.span);
  if (type !== undefined && !['AWS_IAM', 'CUSTOM', 'NONE'].includes(type)) refuse('AuthType is AWS_IAM, CUSTOM or NONE.', auth.span);
  else if (type !== 'CUSTOM' && entriesOf(auth).length > 1) refuse('Only AuthType CUSTOM takes further settings.', auth.span);
  else if (type === 'CUSTOM' && !isGiven(entryOf(auth, 'AuthArn'))) refuse('AuthType CUSTOM needs AuthArn.', auth.span);
}
