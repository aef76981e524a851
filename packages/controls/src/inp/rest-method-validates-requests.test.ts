import { testControl } from '@aspis/testkit';
import { restMethodValidatesRequests as control } from './rest-method-validates-requests.ts';

const method = (verb: string, validator: string, rest = '') => `
Method:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: ${verb}${validator} }
${rest}`;

const validator = (body: boolean) => `
Validator:
  Type: AWS::ApiGateway::RequestValidator
  Properties: { RestApiId: !Ref Api, ValidateRequestBody: ${body} }
`;

const body = (operation: string, root = '') => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      openapi: 3.0.1
      ${root}
      paths:
        /orders:
          put: { operationId: put${operation} }
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
        Type: Api
        Properties: { Path: /orders, Method: post }
`,
    none: method('POST', ''),
    'a validator that validates nothing': method('PATCH', ', RequestValidatorId: !Ref Validator', validator(false)),
    'an operation without': body(''),
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
    'a validator': method('POST', ', RequestValidatorId: !Ref Validator', validator(true)),
    'a validator out of sight': method('POST', ', RequestValidatorId: abc123'),
    'an operation that names one': body(', x-amazon-apigateway-request-validator: all'),
    'a validator for the whole body': body('', 'x-amazon-apigateway-request-validator: all'),
  },
  notApplicable: { 'a method without a body': method('GET', '') },
});
