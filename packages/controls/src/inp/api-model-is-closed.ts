import type { View } from '@aspis/model';
import { defineControl } from '../control.ts';
import { hasAny, requireBounds } from './unbounded-schemas.ts';

export const apiModelIsClosed = defineControl({
  id: 'ASPIS-INP-005',
  title: 'Objects in API models take no fields beyond those they name',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Model', 'AWS::ApiGatewayV2::Model', 'AWS::ApiGateway::RestApi'],
  why: 'Fields that nobody named pass validation and end up where a body is copied whole: an attacker adds "role" or "price" to the request and it is stored.',
  fix: 'Set additionalProperties to false on each object.',
  whenNotToUse:
    'The model describes answers, or the fields are keys that users choose and are bounded by a schema of their own.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
    'https://cwe.mitre.org/data/definitions/915.html',
  ],
  equivalents: { kics: ['additional_properties_too_permissive'] },
  examples: {
    bad: `
Order:
  Type: AWS::ApiGateway::Model
  Properties:
    RestApiId: !Ref Api
    Schema: { type: object, properties: { quantity: { type: integer } } }
`,
    good: `
Order:
  Type: AWS::ApiGateway::Model
  Properties:
    RestApiId: !Ref Api
    Schema: { type: object, additionalProperties: false, properties: { quantity: { type: integer } } }
`,
  },
  evaluate(resource) {
    return requireBounds(resource, 'object', isClosed, 'no additionalProperties: false');
  },
});

function isClosed(schema: View): boolean {
  const additional = schema.child('additionalProperties');
  // A schema for the other fields bounds them too.
  if (additional.value.kind === 'mapping' || hasAny(schema, ['unevaluatedProperties', 'enum', 'const'])) return true;
  const allowed = additional.boolean();
  return allowed.kind === 'unresolved' || allowed.value === false;
}
