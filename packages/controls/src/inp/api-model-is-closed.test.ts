import { testControl } from '@aspis/testkit';
import { apiModelIsClosed as control } from './api-model-is-closed.ts';

const model = (schema: string) => `
Order:
  Type: AWS::ApiGateway::Model
  Properties: { RestApiId: !Ref Api, Schema: ${schema} }
`;

testControl(control, {
  fail: {
    'nothing said': model('{ properties: { a: { type: integer } } }'),
    'an open object inside a closed one': model(
      '{ type: object, additionalProperties: false, properties: { a: { type: object } } }',
    ),
    'opened on purpose': model('{ type: object, additionalProperties: true }'),
  },
  pass: {
    closed: model('{ type: object, additionalProperties: false }'),
    bounded: model('{ type: object, additionalProperties: { type: integer } }'),
  },
  notApplicable: { 'no object': model('{ type: string }') },
});
