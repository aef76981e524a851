import { testControl } from '@aspis/testkit';
import { authorizerCacheTellsRoutesApart as control } from './authorizer-cache-tells-routes-apart.ts';

const rest = (properties: string) => `
Tokens:
  Type: AWS::ApiGateway::Authorizer
  Properties: { RestApiId: !Ref Api, ${properties} }
`;

const http = (properties: string) => `
Tokens:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties: { ApiId: !Ref Api, AuthorizerType: REQUEST, ${properties} }
`;

testControl(control, {
  fail: {
    'REST caches by default': rest('Type: REQUEST, IdentitySource: method.request.header.Authorization'),
    'HTTP when told to': http('AuthorizerResultTtlInSeconds: 60, IdentitySource: [$request.header.Authorization]'),
  },
  pass: {
    'HTTP does not cache by default': http('IdentitySource: [$request.header.Authorization]'),
    'REST without cache': rest('Type: REQUEST, AuthorizerResultTtlInSeconds: 0'),
    'REST with the path': rest(
      "Type: REQUEST, IdentitySource: 'method.request.header.Authorization,context.path,context.httpMethod'",
    ),
  },
  unresolved: { 'the cache time is imported': http('AuthorizerResultTtlInSeconds: !ImportValue ttl') },
  notApplicable: { 'a token authorizer': rest('Type: TOKEN, IdentitySource: method.request.header.Authorization') },
});
