import { defineControl } from '../control.ts';
import { hasAny, requireBounds } from './unbounded-schemas.ts';

export const apiModelBoundsTexts = defineControl({
  id: 'ASPIS-INP-003',
  title: 'Texts in API models have a greatest length',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Model', 'AWS::ApiGatewayV2::Model', 'AWS::ApiGateway::RestApi'],
  why: 'A text without bounds may fill the whole 10 MB that API Gateway lets through: enough to exhaust memory, slow regular expressions down to a standstill, or fill a table.',
  fix: 'Set maxLength, or say what the text is with enum, pattern or format.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
    'https://cwe.mitre.org/data/definitions/1284.html',
  ],
  equivalents: { kics: ['maximum_length_undefined'] },
  examples: {
    bad: `
Order:
  Type: AWS::ApiGateway::Model
  Properties:
    RestApiId: !Ref Api
    Schema: { type: object, properties: { note: { type: string } } }
`,
    good: `
Order:
  Type: AWS::ApiGateway::Model
  Properties:
    RestApiId: !Ref Api
    Schema: { type: object, properties: { note: { type: string, maxLength: 500 } } }
`,
  },
  evaluate(resource) {
    return requireBounds(
      resource,
      'string',
      (schema) => hasAny(schema, ['maxLength', 'enum', 'const', 'pattern', 'format']),
      'no maxLength',
    );
  },
});
