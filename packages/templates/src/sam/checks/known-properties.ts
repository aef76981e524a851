import type { Resource } from '@aspis/model';
import { entriesOf } from '../draft.ts';
import type { Expansion } from '../expansion.ts';

/**
 * The properties that SAM's resource types take: a misspelt one is refused by SAM, and its setting would be missed here.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-resources-and-properties.html (read 2026-11-21)
 */
const properties: Readonly<Record<string, string>> = {
  'AWS::Serverless::Api': `AccessLogSetting AlwaysDeploy ApiKeySourceType Auth BinaryMediaTypes CacheClusterEnabled CacheClusterSize CanarySetting Cors
    DefinitionBody DefinitionUri Description DisableExecuteApiEndpoint Domain EndpointAccessMode EndpointConfiguration FailOnWarnings GatewayResponses
    MergeDefinitions MethodSettings MinimumCompressionSize Mode Models Name OpenApiVersion Policy PropagateTags SecurityPolicy StageName Tags
    TracingEnabled Variables __MANAGE_SWAGGER`,
  'AWS::Serverless::Application': 'Location NotificationARNs Parameters Tags TimeoutInMinutes',
  'AWS::Serverless::Function': `Architectures AssumeRolePolicyDocument AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256
    CapacityProviderConfig CodeSigningConfigArn CodeUri DeadLetterQueue DeploymentPreference Description DurableConfig Environment EphemeralStorage
    EventInvokeConfig Events FileSystemConfigs FunctionCode FunctionName FunctionScalingConfig FunctionUrlConfig Handler ImageConfig ImageUri InlineCode
    KmsKeyArn Layers LoggingConfig MemorySize PackageType PermissionsBoundary Policies PropagateTags ProvisionedConcurrencyConfig
    PublishToLatestPublished RecursiveLoop ReservedConcurrentExecutions Role RolePath Runtime RuntimeManagementConfig SnapStart SourceKMSKeyArn Tags
    TenancyConfig Timeout Tracing VersionDeletionPolicy VersionDescription VpcConfig`,
  'AWS::Serverless::HttpApi': `AccessLogSettings Auth CorsConfiguration DefaultRouteSettings DefinitionBody DefinitionUri Description
    DisableExecuteApiEndpoint Domain FailOnWarnings Name PropagateTags RouteSettings StageName StageVariables Tags`,
  'AWS::Serverless::LayerVersion': `CompatibleArchitectures CompatibleRuntimes ContentUri Description LayerName LicenseInfo PublishLambdaVersion RetentionPolicy`,
  'AWS::Serverless::SimpleTable': `PointInTimeRecoverySpecification PrimaryKey ProvisionedThroughput SSESpecification TableName Tags`,
  'AWS::Serverless::StateMachine': `AutoPublishAlias Definition DefinitionSubstitutions DefinitionUri DeploymentPreference Events Logging Name
    PermissionsBoundary Policies PropagateTags Role RolePath Tags Tracing Type UseAliasAsEventTarget`,
};

/** Says which properties of a SAM resource SAM does not know. */
export function checkKnownProperties(resource: Resource, expansion: Expansion): void {
  const known = Object.hasOwn(properties, resource.type) ? properties[resource.type]?.split(/\s+/) : undefined;
  if (known === undefined) return;
  for (const [name, { key }] of entriesOf(resource.properties))
    if (!known.includes(name)) expansion.warn(key, `${resource.type} has no property "${name}".`);
}
