import { type ResourceView, type Verdict, apiKind, fail, pass, routesOf, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';

export const apiHasAnAuthorizer = defineControl({
  id: 'ASPIS-EVT-007',
  title: 'API has an authorizer, or IAM authorizes all its routes',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'],
  why: 'An API without any authorizer has nothing that new routes could fall back on: each one starts open to the internet.',
  fix: 'Declare an AWS::ApiGateway::Authorizer or AWS::ApiGatewayV2::Authorizer for the API and name it on its routes; in SAM set Auth.Authorizers and Auth.DefaultAuthorizer.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html'],
  equivalents: { kics: ['api_gateway_without_configured_authorizer'] },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP }
`,
    good: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP }
Users:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties:
    ApiId: !Ref Api
    AuthorizerType: JWT
    Name: users
    IdentitySource: [$request.header.Authorization]
    JwtConfiguration: { Audience: [web], Issuer: https://issuer.example }
`,
  },
  evaluate(api): Verdict {
    const isRest = api.type === 'AWS::ApiGateway::RestApi';
    const own = api.app.referrers(
      api,
      isRest ? 'AWS::ApiGateway::Authorizer' : 'AWS::ApiGatewayV2::Authorizer',
      isRest ? 'RestApiId' : 'ApiId',
    );
    if (own.length > 0 || bodyHasAuthorizer(api)) return pass;
    const { routes, incomplete } = routesOf(api);
    if (incomplete !== undefined) return unresolved(api, incomplete);
    const asked = routes.filter(
      ({ method }) => method !== 'OPTIONS' && (apiKind(api) !== 'websocket' || method === '$connect'),
    );
    const guarded = asked.every(
      ({ authorization }) => authorization.kind === 'unresolved' || !['none', 'api-key'].includes(authorization.value),
    );
    return guarded && asked.length > 0 ? pass : fail(api, 'no authorizer belongs to this API');
  },
});

function bodyHasAuthorizer(api: ResourceView): boolean {
  const body = api.at('Body');
  return [body.at('components.securitySchemes'), body.at('securityDefinitions')].some((schemes) => {
    const entries = schemes.entries();
    if (entries.kind === 'unresolved') return false;
    const extensions = ['x-amazon-apigateway-authorizer', 'x-amazon-apigateway-authtype'];
    return entries.value.some(([, scheme]) => extensions.some((key) => scheme.child(key).value.kind !== 'absent'));
  });
}
