import { type Resource, type Value, entryOf } from '@aspis/model';
import { s3Parts } from '../code-uri.ts';
import { entriesOf, isGiven, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';

/** Settings that exclude each other. */
const excluded: readonly (readonly [string, string])[] = [
  ['CapacityProviderConfig', 'ProvisionedConcurrencyConfig'],
  ['CapacityProviderConfig', 'ReservedConcurrentExecutions'],
  ['CapacityProviderConfig', 'SnapStart'],
  ['CapacityProviderConfig', 'TenancyConfig'],
  ['TenancyConfig', 'FunctionUrlConfig'],
  ['TenancyConfig', 'SnapStart'],
  ['TenancyConfig', 'ProvisionedConcurrencyConfig'],
];

const corsSettings = new Set([
  'AllowCredentials',
  'AllowHeaders',
  'AllowMethods',
  'AllowOrigins',
  'ExposeHeaders',
  'MaxAge',
]);

/** Says what in a function's properties SAM refuses. */
export function checkFunction(resource: Resource, expansion: Expansion): void {
  const { properties, span } = resource;
  const property = (name: string): Value | undefined => entryOf(properties, name);
  const refuse = (message: string, place?: Value): void => expansion.warn(place?.span ?? span, message);
  const isImage = knownText(property('PackageType')) === 'Image';
  const missing = ['Handler', 'Runtime'].filter((name) => !isGiven(property(name)));
  if (!isImage && missing.length > 0) refuse(`A function that is packaged as Zip needs ${missing.join(' and ')}.`);
  for (const [one, other] of excluded)
    if (isGiven(property(one)) && isGiven(property(other)))
      refuse(`${one} and ${other} exclude each other.`, property(other));
  const role = property('Role');
  if (role?.kind === 'literal' && typeof role.value !== 'string' && isGiven(role))
    refuse('Role is not the ARN of a role.', role);
  const layers = property('Layers');
  if (layers?.kind === 'literal' && isGiven(layers)) refuse('Layers is a list.', layers);
  const uri = property('CodeUri');
  const isDynamic =
    uri?.kind === 'dynamic' ||
    (uri?.kind === 'template' && uri.parts.some((part) => typeof part !== 'string' && part.kind === 'dynamic'));
  if (isDynamic) refuse('CodeUri takes no dynamic reference.', uri);
  if (isGiven(uri) && knownText(uri)?.startsWith('s3:') === true && s3Parts(uri) === undefined)
    refuse('CodeUri is written s3://bucket/key.', uri);
  const alias = isGiven(property('AutoPublishAlias'));
  if (!alias && isGiven(property('ProvisionedConcurrencyConfig')))
    refuse('ProvisionedConcurrencyConfig needs AutoPublishAlias.', property('ProvisionedConcurrencyConfig'));
  const policy = property('VersionDeletionPolicy');
  if (!alias && isGiven(policy)) refuse('VersionDeletionPolicy needs AutoPublishAlias.', policy);
  if (isGiven(policy) && knownText(policy) !== undefined && !['Delete', 'Retain'].includes(knownText(policy) ?? ''))
    refuse('VersionDeletionPolicy is Delete or Retain.', policy);
  checkUrl(property('FunctionUrlConfig'), refuse);
  checkDeadLetterQueue(property('DeadLetterQueue'), refuse);
  const hooks = entryOf(property('DeploymentPreference'), 'Hooks');
  if (isGiven(hooks) && (hooks.kind === 'literal' || hooks.kind === 'list')) refuse('Hooks is a mapping.', hooks);
  for (const tag of entriesOf(property('Tags')))
    if (tag[0] === 'lambda:createdBy') refuse('The tag lambda:createdBy is SAM’s own.', tag[1].value);
}

function checkUrl(config: Value | undefined, refuse: (message: string, place?: Value) => void): void {
  if (!isGiven(config) || config.kind === 'alternatives') return;
  const type = entryOf(config, 'AuthType');
  const text = knownText(type);
  if (!isGiven(type) || (text !== undefined && text !== 'NONE' && text !== 'AWS_IAM'))
    refuse('FunctionUrlConfig needs AuthType: AWS_IAM or NONE.', config);
  const cors = entryOf(config, 'Cors');
  if (!isGiven(cors)) return;
  if (cors.kind === 'literal' || cors.kind === 'list') refuse('Cors of a function URL is a mapping.', cors);
  for (const [name, { value }] of entriesOf(cors)) {
    if (!corsSettings.has(name)) refuse(`Cors of a function URL has no "${name}".`, value);
    if (name === 'MaxAge' && !/^\d+$/.test(knownText(value) ?? '0')) refuse('MaxAge is a number of seconds.', value);
    if (
      name.startsWith('Allow') &&
      name !== 'AllowCredentials' &&
      value.kind === 'literal' &&
      value.parameter === undefined
    )
      refuse(`${name} is a list.`, value);
  }
}

function checkDeadLetterQueue(queue: Value | undefined, refuse: (message: string, place?: Value) => void): void {
  if (!isGiven(queue) || queue.kind === 'alternatives') return;
  const type = knownText(entryOf(queue, 'Type'));
  if (queue.kind !== 'mapping') refuse('DeadLetterQueue is a mapping with Type and TargetArn.', queue);
  else if (type !== 'SQS' && type !== 'SNS') refuse('The Type of DeadLetterQueue is SQS or SNS.', queue);
  else if (!isGiven(entryOf(queue, 'TargetArn'))) refuse('DeadLetterQueue lacks TargetArn.', queue);
}
