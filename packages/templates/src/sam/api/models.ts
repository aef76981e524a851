import { type Value, entryOf } from '@aspis/model';
import { type Draft, entriesOf, isFalse, isGiven, isTrue, itemsOf, knownText, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { type OpenApiBody, type OpenMapping, child } from './open-api.ts';

/** `Models` as schemas, under their names in lower case. */
export function addModels(body: OpenApiBody, models: Value | undefined, expansion: Expansion): void {
  if (!isGiven(models)) return;
  if (models.kind !== 'mapping') expansion.warn(models.span, 'Models is not a mapping by name.');
  const { span } = models;
  const schemas = body.isVersion3
    ? child(child(body.root, 'components', span), 'schemas', span)
    : child(body.root, 'definitions', span);
  for (const [name, entry] of entriesOf(models)) schemas.entries.set(name.toLowerCase(), entry);
}

/** An event's `RequestModel`: the body that an operation takes, and whether API Gateway checks it. */
export function addRequestModel(body: OpenApiBody, operation: OpenMapping, model: Value): void {
  const name = knownText(entryOf(model, 'Model'))?.toLowerCase();
  const { span } = model;
  if (name === undefined) return;
  const required = entryOf(model, 'Required');
  if (body.isVersion3) {
    const schema = { $ref: `#/components/schemas/${name}` };
    operation.entries.set('requestBody', {
      key: span,
      value: toValue({ content: { 'application/json': { schema } }, required }, span),
    });
  } else {
    const parameter = { in: 'body', name, schema: { $ref: `#/definitions/${name}` }, required };
    operation.entries.set('parameters', {
      key: span,
      value: toValue([...itemsOf(operation.entries.get('parameters')?.value), parameter], span),
    });
  }
  const validator = validatorOf(entryOf(model, 'ValidateBody'), entryOf(model, 'ValidateParameters'));
  if (validator === undefined) return;
  const validators = child(body.root, 'x-amazon-apigateway-request-validators', span);
  validators.entries.set(validator.name, { key: span, value: toValue(validator.checks, span) });
  operation.entries.set('x-amazon-apigateway-request-validator', { key: span, value: toValue(validator.name, span) });
}

interface Validator {
  readonly name: string;
  readonly checks: Draft;
}

function validatorOf(checkBody: Value | undefined, checkParameters: Value | undefined): Validator | undefined {
  if (!isGiven(checkBody) && !isGiven(checkParameters)) return undefined;
  const [body, parameters] = [isTrue(checkBody), isTrue(checkParameters)];
  const name =
    body && parameters ? 'body-and-params' : body ? 'body-only' : parameters ? 'params-only' : 'no-validation';
  return { name, checks: { validateRequestBody: body, validateRequestParameters: parameters } };
}

const places: Readonly<Record<string, string>> = { querystring: 'query', path: 'path', header: 'header' };

/** An event's `RequestParameters`: what an operation takes besides the body, and what its cache is keyed by. */
export function addRequestParameters(operation: OpenMapping, parameters: Value, expansion: Expansion): void {
  const declared: Draft[] = [];
  const keys: string[] = [];
  for (const item of itemsOf(parameters)) {
    const [named] = entriesOf(item);
    const name = knownText(item) ?? named?.[0] ?? '';
    const settings = named?.[1].value;
    const match = /^method\.request\.(querystring|path|header)\.(.+)$/.exec(name);
    if (match === null) {
      expansion.warn(
        item.span,
        'Request parameters are written method.request.querystring.name, method.request.path.name or method.request.header.name.',
      );
      continue;
    }
    const isRequired = isTrue(entryOf(settings, 'Required')) || match[1] === 'path';
    if (isTrue(entryOf(settings, 'Caching'))) keys.push(name);
    if (isFalse(entryOf(settings, 'Required')) && match[1] === 'path')
      expansion.warn(item.span, 'A parameter in the path is always required.');
    declared.push({ in: places[match[1] ?? ''], name: match[2], required: isRequired, type: 'string' });
  }
  const before = itemsOf(operation.entries.get('parameters')?.value);
  operation.entries.set('parameters', {
    key: parameters.span,
    value: toValue([...before, ...declared], parameters.span),
  });
  const [integration] = [operation.entries.get('x-amazon-apigateway-integration')?.value];
  if (keys.length > 0 && integration?.kind === 'mapping')
    (integration as OpenMapping).entries.set('cacheKeyParameters', {
      key: parameters.span,
      value: toValue(keys, parameters.span),
    });
}
