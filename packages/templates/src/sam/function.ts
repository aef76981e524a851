import { type Entry, type Resource, type Value, entryOf } from '@aspis/model';
import { codeOf } from './code-uri.ts';
import { addDeploymentGroup } from './deployment-preference.ts';
import { type DraftMapping, entriesOf, isGiven, toValue } from './draft.ts';
import { eventInvokeConfig } from './event-invoke-config.ts';
import type { Expansion } from './expansion.ts';
import { expandFunctionEvents } from './events/function-events.ts';
import { type RoleDraft, addRole, executionRole } from './function-role.ts';
import type { FunctionTarget } from './function-target.ts';
import { addFunctionUrl } from './function-url.ts';
import { publishVersion } from './function-version.ts';
import { checkFunction } from './checks/function-checks.ts';

/** Properties that Lambda's own resource type has under the same name. */
const sameNames = [
  ...[
    'FunctionName',
    'Handler',
    'Runtime',
    'PackageType',
    'Description',
    'MemorySize',
    'Timeout',
    'VpcConfig',
    'Environment',
    'KmsKeyArn',
    'Layers',
  ],
  ...[
    'FileSystemConfigs',
    'ImageConfig',
    'CodeSigningConfigArn',
    'Architectures',
    'SnapStart',
    'EphemeralStorage',
    'RuntimeManagementConfig',
  ],
  ...[
    'LoggingConfig',
    'RecursiveLoop',
    'TenancyConfig',
    'DurableConfig',
    'FunctionScalingConfig',
    'PublishToLatestPublished',
  ],
  ...['ReservedConcurrentExecutions', 'Tags'],
];

/**
 * `AWS::Serverless::Function`: the function, its role, version, alias, URL and all that its events ask for.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function expandFunction(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  checkFunction(resource, expansion);
  const role = executionRole(resource, expansion);
  const code = codeOf(resource);
  expansion.add(resource, {
    logicalId,
    type: 'AWS::Lambda::Function',
    properties: { kind: 'mapping', entries: functionEntries(properties, code, role, span), span: properties.span },
    attributes: Object.fromEntries(resource.attributes),
  });
  const alias = publishVersion(resource, expansion);
  const name = expansion.refer(alias ?? logicalId, undefined, span);
  const target: FunctionTarget = {
    resource,
    logicalId: alias ?? logicalId,
    aliased: alias !== undefined,
    name,
    arn: alias === undefined ? expansion.refer(logicalId, 'Arn', span) : name,
    role,
  };
  eventInvokeConfig(target, expansion);
  addFunctionUrl(target, expansion);
  addDeploymentGroup(target, expansion);
  expandFunctionEvents(target, expansion);
  addRole(role, resource, expansion);
}

function functionEntries(
  properties: Value,
  code: Value | undefined,
  role: RoleDraft,
  span: Resource['span'],
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const own = new Map(entriesOf(properties));
  for (const name of sameNames) {
    const entry = own.get(name);
    if (entry !== undefined && isGiven(entry.value)) entries.set(name, entry);
  }
  const set = (name: string, from: string, value: Value | undefined): void => {
    if (value !== undefined) entries.set(name, { key: own.get(from)?.key ?? span, value });
  };
  const codeKey = ['InlineCode', 'CodeUri', 'ImageUri', 'FunctionCode'].find((name) => own.has(name)) ?? 'CodeUri';
  set('Code', codeKey, code);
  set('Role', 'Role', role.arn);
  const tracing = own.get('Tracing');
  if (tracing !== undefined) set('TracingConfig', 'Tracing', toValue({ Mode: tracing.value }, tracing.key));
  const queue = own.get('DeadLetterQueue');
  const queueArn = entryOf(queue?.value, 'TargetArn');
  if (queue !== undefined && queueArn !== undefined)
    set('DeadLetterConfig', 'DeadLetterQueue', toValue({ TargetArn: queueArn }, queue.key));
  const provider = own.get('CapacityProviderConfig');
  if (provider !== undefined)
    set('CapacityProviderConfig', 'CapacityProviderConfig', toValue(capacityProvider(provider.value), provider.key));
  return entries;
}

function capacityProvider(config: Value): DraftMapping {
  const arn = entryOf(config, 'Arn');
  const rest = Object.fromEntries(
    entriesOf(config)
      .filter(([name]) => name !== 'Arn')
      .map(([name, { value }]) => [name, value]),
  );
  return { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: arn, ...rest } };
}
