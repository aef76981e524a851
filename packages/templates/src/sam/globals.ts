import { type Entry, type Resource, type Span, type Value, list } from '@aspis/model';
import { entriesOf, itemsOf, knownText } from './draft.ts';

/**
 * The sections of `Globals`, by the resource type they are merged into, with the properties each takes.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html (read 2026-11-21)
 */
const sections: Readonly<Record<string, string>> = {
  Api: `Auth Name DefinitionUri CacheClusterEnabled CacheClusterSize MergeDefinitions Variables EndpointConfiguration MethodSettings
    BinaryMediaTypes MinimumCompressionSize Cors GatewayResponses AccessLogSetting CanarySetting TracingEnabled OpenApiVersion Domain
    AlwaysDeploy PropagateTags SecurityPolicy EndpointAccessMode`,
  CapacityProvider: `VpcConfig OperatorRole Tags PropagateTags InstanceRequirements ScalingConfig KmsKeyArn`,
  Function: `Handler Runtime CodeUri DeadLetterQueue Description MemorySize Timeout VpcConfig Environment Tags PropagateTags Tracing KmsKeyArn
    AutoPublishAlias AutoPublishAliasAllProperties Layers DeploymentPreference RolePath PermissionsBoundary ReservedConcurrentExecutions
    ProvisionedConcurrencyConfig AssumeRolePolicyDocument EventInvokeConfig FileSystemConfigs CodeSigningConfigArn Architectures SnapStart
    EphemeralStorage FunctionUrlConfig RuntimeManagementConfig LoggingConfig RecursiveLoop SourceKMSKeyArn TenancyConfig DurableConfig
    CapacityProviderConfig FunctionScalingConfig PublishToLatestPublished VersionDeletionPolicy`,
  HttpApi: `Auth AccessLogSettings StageVariables Tags CorsConfiguration DefaultRouteSettings Domain RouteSettings FailOnWarnings PropagateTags`,
  LayerVersion: 'PublishLambdaVersion',
  SimpleTable: 'SSESpecification',
  StateMachine: 'PropagateTags',
  WebSocketApi: `AccessLogSettings ApiKeySelectionExpression DefaultRouteSettings DisableExecuteApiEndpoint DisableSchemaValidation Domain
    IpAddressType PropagateTags RouteSettings RouteSelectionExpression StageVariables Tags`,
};

type Refuse = (span: Span, message: string) => void;

/** Says what in `Globals` SAM does not take. */
export function checkGlobals(globals: Value | undefined, refuse: Refuse): void {
  for (const [section, { key, value }] of entriesOf(globals)) {
    const known = Object.hasOwn(sections, section) ? sections[section]?.split(/\s+/) : undefined;
    if (known === undefined) {
      refuse(key, `Globals has no section "${section}"; its values reach no resource.`);
      continue;
    }
    for (const [name, entry] of entriesOf(value))
      if (!known.includes(name))
        refuse(entry.key, `SAM does not take "${name}" in Globals.${section} and refuses the template.`);
  }
}

/** The resource with what `Globals` says of its type: mappings are merged, lists joined, and what the resource says itself counts. */
export function withGlobals(resource: Resource, globals: Value | undefined): Resource {
  const section = resource.type.replace(/^AWS::Serverless::/, '');
  const shared =
    Object.hasOwn(sections, section) && globals?.kind === 'mapping' ? globals.entries.get(section)?.value : undefined;
  if (shared?.kind !== 'mapping' || resource.type === section) return resource;
  const ignored = itemsOf(resource.attributes.get('IgnoreGlobals')).map(knownText);
  if (ignored.includes('*')) return resource;
  const entries = new Map([...shared.entries].filter(([name]) => !ignored.includes(name)));
  return { ...resource, properties: merge({ ...shared, entries }, resource.properties) };
}

function merge(shared: Value, own: Value): Value {
  if (shared.kind === 'list' && own.kind === 'list') return list([...shared.items, ...own.items], own.span);
  if (shared.kind !== 'mapping' || own.kind !== 'mapping') return own;
  const entries = new Map<string, Entry>(shared.entries);
  for (const [name, entry] of own.entries) {
    const before = shared.entries.get(name);
    entries.set(name, before === undefined ? entry : { key: entry.key, value: merge(before.value, entry.value) });
  }
  return { ...own, entries };
}
