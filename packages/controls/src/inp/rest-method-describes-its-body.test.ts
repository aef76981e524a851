import { testControl } from '@aspis/testkit';
import { restMethodDescribesItsBody as control } from './rest-method-describes-its-body.ts';

const method = (properties: string) => `
Method:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: POST, ${properties} }
`;

const body = (operation: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      openapi: 3.0.1
      x-amazon-apigateway-request-validator: all
      paths:
        /orders:
          post: { ${operation} }
`;

testControl(control, {
  fail: {
    'a validator alone': method('RequestValidatorId: !Ref Validator'),
    'an operation without a schema': body('operationId: create'),
  },
  pass: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Models: { Order: { type: object, additionalProperties: false, properties: { note: { type: string, maxLength: 9 } } } }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop, RequestModel: { Model: Order, Required: true, ValidateBody: true } }
`,
    'a model': method("RequestValidatorId: !Ref Validator, RequestModels: { 'application/json': !Ref Order }"),
    'a schema': body("requestBody: { content: { 'application/json': { schema: { type: object } } } }"),
    'a schema of version 2': body('parameters: [{ in: body, name: order, schema: { type: object } }]'),
  },
  notApplicable: { 'no validator: another control speaks of it': method('AuthorizationType: NONE') },
});
