import { testControl } from '@aspis/testkit';
import { apiModelBoundsLists as control } from './api-model-bounds-lists.ts';

const model = (schema: string) => `
Order:
  Type: AWS::ApiGatewayV2::Model
  Properties: { ApiId: !Ref Api, Name: Order, Schema: ${schema} }
`;

testControl(control, {
  fail: { 'a list': model('{ type: array, items: { type: string } }') },
  pass: { 'a bounded list': model('{ type: array, maxItems: 3 }') },
  notApplicable: { 'no list': model('{ type: object }') },
});
