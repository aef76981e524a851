import { type Application, ApplicationView, type EntryPoint, type ResourceView, type Route, entryPoints, isPrivateApi, routesOf } from '@aspis/model';
import { inspectFunction, placeOf, targetOf } from './inspect-function.ts';
import { inspectMapping, inspectPermission, inspectRole } from './inspect-identity.ts';
import { plain, plainValue } from './plain.ts';

/** Resource types that hold the application's data, with the property that encrypts them. */
const dataStoreTypes = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::EFS::FileSystem',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElastiCache::ServerlessCache',
  'AWS::Events::EventBus',
  'AWS::Kinesis::Stream',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::Logs::LogGroup',
  'AWS::OpenSearchService::Domain',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::SSM::Parameter',
  'AWS::SecretsManager::Secret',
] as const;

/**
 * The application as understood, for `aspis inspect`; schema/inspect.schema.json describes it.
 * Conditions that the template leaves open are taken as true.
 */
export function inspectApplication(application: Application): Record<string, unknown> {
  const app = new ApplicationView(application);
  return {
    name: application.name,
    stacks: application.stacks.map(({ id, file, format, parent }) => ({ id, file, format, ...(parent === undefined ? {} : { parent }) })),
    functions: app.resources('AWS::Lambda::Function').map(inspectFunction),
    entryPoints: entryPoints(app).map(inspectEntryPoint),
    apis: app.resources('AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api').map(inspectApi),
    roles: app.resources('AWS::IAM::Role').map(inspectRole),
    permissions: app.resources('AWS::Lambda::Permission').map(inspectPermission),
    eventSourceMappings: app.resources('AWS::Lambda::EventSourceMapping').map(inspectMapping),
    stateMachines: app.resources('AWS::StepFunctions::StateMachine').map((machine) => ({ ...placeOf(machine), role: targetOf(machine, 'RoleArn'), stateMachineType: plain(machine.string('StateMachineType')) })),
    dataStores: app.resources(...dataStoreTypes).map((store) => ({ ...placeOf(store), properties: plainValue(store) })),
    alarms: app.resources('AWS::CloudWatch::Alarm').map(inspectAlarm),
    resources: [...application.resources.values()].map((resource) => {
      const view = app.resource(resource.id);
      return view === undefined ? { address: resource.id, logicalId: resource.logicalId, type: resource.type } : placeOf(view);
    }),
  };
}

function inspectEntryPoint(entry: EntryPoint): Record<string, unknown> {
  return {
    kind: entry.kind,
    label: entry.label,
    exposure: entry.exposure,
    authorization: entry.authorization === undefined ? null : plain(entry.authorization),
    function: entry.function.id,
    via: entry.via.id,
    api: entry.api === undefined ? null : entry.api.id,
    file: entry.span.file,
    line: entry.span.line,
  };
}

function inspectApi(api: ResourceView): Record<string, unknown> {
  const { routes, incomplete } = routesOf(api);
  const [stageType, property] = api.type === 'AWS::ApiGateway::RestApi' ? ['AWS::ApiGateway::Stage', 'RestApiId'] : ['AWS::ApiGatewayV2::Stage', 'ApiId'];
  return {
    ...placeOf(api),
    name: plain(api.text('Name')),
    private: isPrivateApi(api),
    endpointTypes: plainValue(api.at('EndpointConfiguration.Types')),
    hasResourcePolicy: plain(api.isSet('Policy')),
    defaultEndpointDisabled: plain(api.boolean('DisableExecuteApiEndpoint')),
    cors: plainValue(api.at('CorsConfiguration')),
    stages: api.app.referrers(api, stageType ?? '', property ?? '').map((stage) => ({ ...placeOf(stage), name: plain(stage.text('StageName')) })),
    routes: routes.map(inspectRoute),
    ...(incomplete === undefined ? {} : { unresolved: incomplete }),
  };
}

function inspectRoute(route: Route): Record<string, unknown> {
  return {
    method: route.method,
    path: route.path,
    authorization: plain(route.authorization),
    authorizer: route.authorizer === undefined ? (route.scheme ?? null) : route.authorizer.id,
    function: route.function === undefined ? null : route.function.id,
    file: route.span.file,
    line: route.span.line,
  };
}

function inspectAlarm(alarm: ResourceView): Record<string, unknown> {
  return {
    ...placeOf(alarm),
    namespace: plain(alarm.text('Namespace')),
    metric: plain(alarm.text('MetricName')),
    dimensions: plainValue(alarm.at('Dimensions')),
    threshold: plain(alarm.number('Threshold')),
    actions: plainValue(alarm.at('AlarmActions')),
  };
}
