import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { apiModelBoundsTexts as control } from './api-model-bounds-texts.ts';

const model = (schema: string) => `
Order:
  Type: AWS::ApiGateway::Model
  Properties:
    RestApiId: !Ref Api
    Schema: ${schema}
`;

const body = (operation: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      openapi: 3.0.1
      components: { schemas: { Order: { properties: { note: { type: string } } } } }
      paths:
        /orders:
          post: { ${operation} }
`;

testControl(control, {
  fail: {
    'a nested text': model(
      '{ type: object, properties: { lines: { type: array, items: { type: object, properties: { sku: { type: string } } } } } }',
    ),
    'in an OpenAPI body, by a reference': body(
      "requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } }",
    ),
    'in an OpenAPI body, inside a list': body(
      "requestBody: { content: { 'application/json': { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } } } }",
    ),
    'in an OpenAPI body, inline': body(
      'parameters: [{ in: body, name: order, schema: { properties: { note: { type: string } } } }]',
    ),
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
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop, RequestModel: { Model: Order, ValidateBody: true } }
`,
    'a length': model('{ properties: { a: { type: string, maxLength: 5 } } }'),
    'a choice': model('{ properties: { a: { type: string, enum: [x] } } }'),
  },
  notApplicable: {
    'a schema of answers': body(
      "responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } } }",
    ),
    'a model of answers': `${model('{ properties: { a: { type: string } } }')}
Get:
  Type: AWS::ApiGateway::Method
  Properties: { HttpMethod: GET, MethodResponses: [{ StatusCode: '200', ResponseModels: { application/json: !Ref Order } }] }
`,
    'no texts': model('{ properties: { n: { type: integer } } }'),
    'a schema as text': model('"{}"'),
  },
});

test('names the place', () => {
  expect(outcomesOf(control, model('{ properties: { a: { properties: { b: { type: string } } } } }'))).toMatchObject([
    { evidence: 'no maxLength on a.b' },
  ]);
});
