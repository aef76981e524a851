import { defineControl } from '../control.ts';
import { hasAny, requireBounds } from './unbounded-schemas.ts';

export const apiModelBoundsLists = defineControl({
  id: 'ASPIS-INP-004',
  title: 'Lists in API models have a greatest length',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Model', 'AWS::ApiGatewayV2::Model', 'AWS::ApiGateway::RestApi'],
  why: 'One request with a million items makes the function do a million times its work, within one call that throttling counts once.',
  fix: 'Set maxItems on each array.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  equivalents: { checkov: ['CKV_OPENAPI_21'], kics: ['array_without_maximum_number_items'] },
  examples: {
    bad: `
Order:
  Type: AWS::ApiGateway::Model
  Properties:
    RestApiId: !Ref Api
    Schema: { type: object, properties: { lines: { type: array, items: { type: integer } } } }
`,
    good: `
Order:
  Type: AWS::ApiGateway::Model
  Properties:
    RestApiId: !Ref Api
    Schema: { type: object, properties: { lines: { type: array, maxItems: 100, items: { type: integer } } } }
`,
  },
  evaluate(resource) {
    return requireBounds(resource, 'array', (schema) => hasAny(schema, ['maxItems', 'enum', 'const']), 'no maxItems');
  },
});
