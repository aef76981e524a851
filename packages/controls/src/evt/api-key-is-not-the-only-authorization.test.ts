import { testControl } from '@aspis/testkit';
import { apiKeyIsNotTheOnlyAuthorization as control } from './api-key-is-not-the-only-authorization.ts';

const method = (properties: string) => `
Method:
  Type: AWS::ApiGateway::Method
  Properties: { HttpMethod: POST, ${properties} }
`;

testControl(control, {
  fail: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Auth: { ApiKeyRequired: true }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop }
`,
    'no type beside the key': method('ApiKeyRequired: true'),
    'a key in an OpenAPI body': `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      openapi: 3.0.1
      components:
        securitySchemes:
          Key: { type: apiKey, name: x-api-key, in: header }
      security: [{ Key: [] }]
      paths:
        /orders: { post: {} }
`,
  },
  pass: { 'a key beside an authorizer': method('ApiKeyRequired: true, AuthorizationType: CUSTOM') },
  unresolved: { 'the type is imported': method('ApiKeyRequired: true, AuthorizationType: !ImportValue type') },
  notApplicable: { 'no key and no authorization: another control speaks of it': method('AuthorizationType: NONE') },
});
