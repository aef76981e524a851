import type { Resolved, ResourceView, View } from '@aspis/model';

/** Schemas nested deeper than any real model's: the bound for hostile input. */
const MAX_DEPTH = 30;

/** The schemas that an API model or an API's OpenAPI body declares, by name. */
export function schemasOf(resource: ResourceView): readonly (readonly [name: string, schema: View])[] {
  if (resource.type === 'AWS::ApiGateway::Model' || resource.type === 'AWS::ApiGatewayV2::Model') return [[resource.logicalId, resource.at('Schema')]];
  const body = resource.at('Body');
  if (body.value.kind !== 'mapping') return [];
  return [body.at('components.schemas'), body.at('definitions')].flatMap((schemas) => {
    const entries = schemas.entries();
    return entries.kind === 'known' ? entries.value : [];
  });
}

/** The schema and all below it, with the path that an author would call each by. */
export function* schemaNodes(schema: View, name = '', depth = 0): Generator<{ readonly name: string; readonly schema: View; readonly type: string }> {
  if (schema.value.kind !== 'mapping' || depth > MAX_DEPTH) return;
  yield { name, schema, type: typeOf(schema) };
  const properties = schema.entries('properties');
  if (properties.kind === 'known') for (const [key, property] of properties.value) yield* schemaNodes(property, name === '' ? key : `${name}.${key}`, depth + 1);
  yield* schemaNodes(schema.at('items'), `${name}[]`, depth + 1);
  for (const combiner of ['allOf', 'anyOf', 'oneOf']) {
    const parts = schema.items(combiner);
    if (parts.kind === 'known') for (const part of parts.value) yield* schemaNodes(part, name, depth + 1);
  }
}

function typeOf(schema: View): string {
  const types: Resolved<readonly View[]> = schema.items('type');
  const texts = types.kind === 'known' ? types.value.map((type) => type.string()) : [];
  const first = texts.find((text) => text.kind === 'known' && text.value !== 'null');
  if (first?.kind === 'known' && first.value !== undefined) return first.value;
  return schema.at('properties').value.kind === 'absent' ? '' : 'object';
}
