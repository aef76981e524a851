import type { Resolved, ResourceView, View } from '@aspis/model';
import { operationsWithBody } from './request-bodies.ts';

/** Schemas nested deeper than any real model's: the bound for hostile input. */
const MAX_DEPTH = 30;

/**
 * The schemas that requests are held against, by name: an API model, unless only answers use it, and what the
 * request bodies of an OpenAPI body hold or refer to.
 */
export function schemasOf(resource: ResourceView): readonly NamedSchema[] {
  if (resource.type !== 'AWS::ApiGateway::RestApi')
    return isForAnswersOnly(resource) ? [] : [[resource.logicalId, resource.at('Schema')]];
  const found = new Map<string, NamedSchema>();
  const pending = operationsWithBody(resource).flatMap(({ method, path, view }) =>
    requestSchemas(view).map((schema): NamedSchema => [`${method} ${path}`, schema]),
  );
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [, schema] = next;
    if (found.has(schema.path)) continue;
    found.set(schema.path, next);
    for (const node of schemaNodes(schema)) {
      const referred = referredSchema(resource, node.schema);
      if (referred !== undefined) pending.push(referred);
    }
  }
  return [...found.values()];
}

type NamedSchema = readonly [name: string, schema: View];

function isForAnswersOnly(model: ResourceView): boolean {
  const { app } = model;
  const type = model.type === 'AWS::ApiGateway::Model' ? 'AWS::ApiGateway::Method' : 'AWS::ApiGatewayV2::Route';
  return (
    app.referrers(model, type, 'RequestModels').length === 0 && app.referrers(model, type, 'MethodResponses').length > 0
  );
}

/** The schemas of an operation's body: by media type in version 3, as a parameter in version 2. */
function requestSchemas(operation: View): readonly View[] {
  const content = operation.entries('requestBody.content');
  const parameters = operation.items('parameters');
  const schemas = [
    ...(content.kind === 'known' ? content.value.map(([, media]) => media.at('schema')) : []),
    ...(parameters.kind === 'known' ? parameters.value.map((parameter) => parameter.at('schema')) : []),
  ];
  return schemas.filter((schema) => schema.value.kind === 'mapping');
}

/** What `$ref: '#/components/schemas/Order'` refers to. */
function referredSchema(api: ResourceView, schema: View): NamedSchema | undefined {
  const text = schema.child('$ref').string();
  const match = text.kind === 'known' ? /^#\/(components\/schemas|definitions)\/([^/]+)$/.exec(text.value ?? '') : null;
  if (match === null) return undefined;
  const [, place = '', name = ''] = match;
  const referred = api.at(`Body.${place.replace('/', '.')}`).child(name);
  return referred.value.kind === 'mapping' ? [name, referred] : undefined;
}

/** The schema and all below it, with the path that an author would call each by. */
export function* schemaNodes(
  schema: View,
  name = '',
  depth = 0,
): Generator<{ readonly name: string; readonly schema: View; readonly type: string }> {
  if (schema.value.kind !== 'mapping' || depth > MAX_DEPTH) return;
  yield { name, schema, type: typeOf(schema) };
  const properties = schema.entries('properties');
  if (properties.kind === 'known')
    for (const [key, property] of properties.value)
      yield* schemaNodes(property, name === '' ? key : `${name}.${key}`, depth + 1);
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
