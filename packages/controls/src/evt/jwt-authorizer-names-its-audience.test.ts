import { testControl } from '@aspis/testkit';
import { jwtAuthorizerNamesItsAudience as control } from './jwt-authorizer-names-its-audience.ts';

const authorizer = (jwt: string, type = 'JWT') => `
Users:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties: { ApiId: !Ref Api, AuthorizerType: ${type}, ${jwt} }
`;

const body = (jwt: string) => `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Body:
      openapi: 3.0.1
      components: { securitySchemes: { Users: { type: oauth2, x-amazon-apigateway-authorizer: { type: jwt, jwtConfiguration: ${jwt} } } } }
`;

testControl(control, {
  fail: {
    SAM: `
Shop:
  Type: AWS::Serverless::HttpApi
  Properties:
    Auth:
      DefaultAuthorizer: Users
      Authorizers:
        Users: { IdentitySource: $request.header.Authorization, JwtConfiguration: { issuer: https://issuer.example } }

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
    none: authorizer('JwtConfiguration: { Issuer: https://issuer.example }'),
    'an empty list': authorizer('JwtConfiguration: { Audience: [] }'),
    'none in a body': body('{ issuer: https://issuer.example }'),
  },
  pass: {
    'a client': authorizer('JwtConfiguration: { Audience: [!Ref Web] }'),
    'a client in a body': body('{ audience: [web] }'),
  },
  unresolved: { imported: authorizer('JwtConfiguration: !ImportValue jwt') },
  notApplicable: { 'a Lambda authorizer': authorizer('Name: tokens', 'REQUEST') },
});
