import { type Value, entryOf } from '@aspis/model';
import { isMethod, methodKey } from '../api/open-api.ts';
import { entriesOf, isGiven, isTrue, itemsOf } from '../draft.ts';
import type { Expansion } from '../expansion.ts';

const endpointConfiguration = 'x-amazon-apigateway-endpoint-configuration';

/** Says what in an author's OpenAPI definition SAM cannot work on. */
export function checkDefinition(definition: Value | undefined, expansion: Expansion): void {
  if (definition?.kind !== 'mapping') return;
  const refuse = (place: Value, message: string): void => expansion.warn(place.span, message);
  for (const [path, { key, value }] of entriesOf(entryOf(definition, 'paths'))) {
    if (value.kind === 'literal' || value.kind === 'list')
      expansion.warn(key, `The path "${path}" is not a mapping of methods.`);
    for (const [method, entry] of entriesOf(value)) checkOperation(path, method, entry.value, expansion);
  }
  const configurations = [
    entryOf(definition, endpointConfiguration),
    ...itemsOf(entryOf(definition, 'servers')).map((server) => entryOf(server, endpointConfiguration)),
  ];
  for (const configuration of configurations)
    if (configuration !== undefined && (configuration.kind === 'literal' || configuration.kind === 'list'))
      refuse(configuration, `${endpointConfiguration} is a mapping.`);
}

function checkOperation(path: string, method: string, operation: Value, expansion: Expansion): void {
  const { span } = operation;
  const name = `${method.toUpperCase()} ${path}`;
  if (!isMethod(method)) {
    if (operation.kind === 'list' && method !== 'parameters' && method !== 'servers')
      expansion.warn(span, `"${method}" of the path "${path}" is no method.`);
    return;
  }
  if (operation.kind === 'literal' || operation.kind === 'list')
    return expansion.warn(span, `${name} is not a mapping.`);
  const security = operation.kind === 'mapping' ? operation.entries.get('security')?.value : undefined;
  if (security?.kind === 'literal') expansion.warn(security.span, `security of ${name} is not a list.`);
  if (itemsOf(security).some((requirement) => requirement.kind === 'list' || requirement.kind === 'literal'))
    expansion.warn(security?.span ?? span, `A requirement in security of ${name} is not a mapping.`);
  const responses = entryOf(operation, 'responses');
  if (methodKey(method) === 'options' && isGiven(responses) && responses.kind === 'literal')
    expansion.warn(responses.span, `responses of ${name} is not a mapping.`);
}

const corsSettings = new Set(['AllowCredentials', 'AllowHeaders', 'AllowMethods', 'AllowOrigin', 'MaxAge']);

/** Says what in a REST API's `Cors` SAM refuses. */
export function checkCors(cors: Value | undefined, expansion: Expansion): void {
  for (const [name, { key }] of entriesOf(cors))
    if (!corsSettings.has(name)) expansion.warn(key, `Cors has no "${name}".`);
  if (!isGiven(cors)) return;
  const origin = entryOf(cors, 'AllowOrigin');
  if (
    isTrue(entryOf(cors, 'AllowCredentials')) &&
    (!isGiven(origin) || (origin.kind === 'literal' && origin.value === "'*'"))
  )
    expansion.warn(cors.span, 'AllowCredentials does not go with every origin.');
}
