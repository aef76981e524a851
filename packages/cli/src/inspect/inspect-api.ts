import { type ResourceView, type Route, apiKind, isPrivateApi, routesOf } from '@aspis/model';
import { functionAt, placeOf, targetOf } from './place.ts';
import { plain, plainValue } from './plain.ts';

/** A REST, HTTP or WebSocket API with its stages, authorizers and routes. */
export function inspectApi(api: ResourceView): Record<string, unknown> {
  const { routes, incomplete } = routesOf(api);
  const [family, property] =
    api.type === 'AWS::ApiGateway::RestApi' ? ['AWS::ApiGateway', 'RestApiId'] : ['AWS::ApiGatewayV2', 'ApiId'];
  return {
    ...placeOf(api),
    kind: apiKind(api),
    name: plain(api.text('Name')),
    private: isPrivateApi(api),
    endpointTypes: plainValue(api.at('EndpointConfiguration.Types')),
    hasResourcePolicy:
      api.at('Policy').value.kind !== 'absent' ||
      api.at('Body').child('x-amazon-apigateway-policy').value.kind === 'mapping',
    defaultEndpointDisabled: plain(api.boolean('DisableExecuteApiEndpoint')),
    cors: plainValue(api.at('CorsConfiguration')),
    stages: api.app.referrers(api, `${family}::Stage`, property).map(inspectStage),
    authorizers: [
      ...api.app.referrers(api, `${family}::Authorizer`, property).map(inspectAuthorizer),
      ...bodyAuthorizers(api),
    ],
    routes: routes.map(inspectRoute),
    ...(incomplete === undefined ? {} : { unresolved: incomplete }),
  };
}

function inspectStage(stage: ResourceView): Record<string, unknown> {
  const logs =
    stage.type === 'AWS::ApiGateway::Stage' ? 'AccessLogSetting.DestinationArn' : 'AccessLogSettings.DestinationArn';
  return {
    ...placeOf(stage),
    name: plain(stage.text('StageName')),
    accessLogs: targetOf(stage, logs),
    tracing: plain(stage.boolean('TracingEnabled')),
  };
}

/** An authorizer that a resource declares. */
function inspectAuthorizer(authorizer: ResourceView): Record<string, unknown> {
  const isRest = authorizer.type === 'AWS::ApiGateway::Authorizer';
  const fn = functionAt(authorizer.at('AuthorizerUri')).function;
  return {
    name: plain(authorizer.text('Name')),
    kind: plain(authorizer.string(isRest ? 'Type' : 'AuthorizerType')),
    function: fn,
    address: authorizer.id,
    file: authorizer.span.file,
    line: authorizer.span.line,
  };
}

/** The authorizers in an OpenAPI body: the schemes with API Gateway's extension. */
function bodyAuthorizers(api: ResourceView): readonly Record<string, unknown>[] {
  return ['components.securitySchemes', 'securityDefinitions'].flatMap((path) => {
    const body = api.at('Body');
    const schemes = body.value.kind === 'mapping' ? body.at(path).entries() : undefined;
    if (schemes?.kind !== 'known') return [];
    return schemes.value
      .filter(([, scheme]) => scheme.child('x-amazon-apigateway-authorizer').value.kind !== 'absent')
      .map(([name, scheme]) => {
        const authorizer = scheme.child('x-amazon-apigateway-authorizer');
        return {
          name,
          kind: plain(authorizer.string('type')),
          function: functionAt(authorizer.at('authorizerUri')).function,
          address: null,
          file: scheme.span.file,
          line: scheme.span.line,
        };
      });
  });
}

function inspectRoute(route: Route): Record<string, unknown> {
  const inBody = route.pathInResource.startsWith('Body.');
  const { integration } = route;
  const type = integration.string(inBody ? 'type' : integration.path === 'Integration' ? 'Type' : 'IntegrationType');
  return {
    method: route.method,
    path: route.path,
    authorization: plain(route.authorization),
    authorizer: route.authorizer === undefined ? (route.scheme ?? null) : route.authorizer.id,
    apiKeyRequired: inBody ? null : plain(route.declaredBy.boolean('ApiKeyRequired')),
    integration: type.kind === 'known' ? (type.value?.toLowerCase() ?? null) : plain(type),
    function: route.function === undefined ? null : route.function.id,
    declaredBy: route.declaredBy.id,
    file: route.span.file,
    line: route.span.line,
  };
}
