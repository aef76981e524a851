import { testControl } from '@aspis/testkit';
import { httpApiRouteRequiresAuthorization as control } from './http-api-route-requires-authorization.ts';

const route = (key: string, type = '', protocol = 'HTTP') => `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: ${protocol} }
Route:
  Type: AWS::ApiGatewayV2::Route
  Properties:
    ApiId: !Ref Api
    RouteKey: ${key}
    ${type}
`;

const body = (security: string) => `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Body:
      openapi: 3.0.1
      components:
        securitySchemes:
          Users:
            type: oauth2
            x-amazon-apigateway-authorizer: { type: jwt, jwtConfiguration: { audience: [web], issuer: https://issuer.example } }
      paths:
        /orders:
          post: { ${security} }
`;

testControl(control, {
  fail: {
    SAM: `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: HttpApi
        Properties: { Path: /orders, Method: post }
`,
    'the default route': route('$default'),
    NONE: route('POST /orders', 'AuthorizationType: NONE'),
    'an open operation': body('summary: open'),
    'a quick-create API': `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP, Target: !GetAtt Orders.Arn }
`,
  },
  pass: {
    'SAM with a default authorizer': `
Shop:
  Type: AWS::Serverless::HttpApi
  Properties:
    Auth:
      DefaultAuthorizer: Users
      Authorizers:
        Users: { IdentitySource: $request.header.Authorization, JwtConfiguration: { issuer: https://issuer.example, audience: [web] } }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: HttpApi
        Properties: { Path: /orders, Method: post, ApiId: !Ref Shop }
`,
    JWT: route('GET /orders', 'AuthorizationType: JWT'),
    IAM: route('$default', 'AuthorizationType: AWS_IAM'),
    'an operation with a JWT authorizer': body('security: [{ Users: [] }]'),
  },
  unresolved: { 'the type is imported': route('GET /orders', 'AuthorizationType: !ImportValue type') },
  notApplicable: {
    'preflight requests': route('OPTIONS /orders'),
    'messages of a WebSocket API, authorised by the connection': route('sendMessage', '', 'WEBSOCKET'),
  },
});
