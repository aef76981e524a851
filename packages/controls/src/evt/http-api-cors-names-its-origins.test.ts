import { testControl } from '@aspis/testkit';
import { httpApiCorsNamesItsOrigins as control } from './http-api-cors-names-its-origins.ts';

const api = (properties: string) => `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { ProtocolType: HTTP, ${properties} }
`;

testControl(control, {
  fail: {
    SAM: `
Shop:
  Type: AWS::Serverless::HttpApi
  Properties: { CorsConfiguration: { AllowOrigins: ['*'] } }

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
    any: api("CorsConfiguration: { AllowOrigins: ['*'] }"),
    'any, in the body': api("Body: { openapi: 3.0.1, x-amazon-apigateway-cors: { allowOrigins: ['*'] } }"),
  },
  pass: { 'a named one': api('CorsConfiguration: { AllowOrigins: [https://shop.example.com] }') },
  unresolved: { imported: api('CorsConfiguration: { AllowOrigins: !ImportValue origins }') },
  notApplicable: { 'no CORS at all': api('Name: orders'), 'a body out of sight': api('Body: !ImportValue body') },
});
