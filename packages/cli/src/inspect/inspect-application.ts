import { reachOf } from '@aspis/iam';
import { type Application, ApplicationView, type EntryPoint, type ResourceView, entryPoints } from '@aspis/model';
import { everyResource, otherScenarios } from './every-resource.ts';
import { inspectAlarm } from './inspect-alarm.ts';
import { inspectApi } from './inspect-api.ts';
import { dataStoreTypes, inspectDataStore } from './inspect-data-store.ts';
import { inspectFunction } from './inspect-function.ts';
import { inspectMapping, inspectPermission, inspectRole } from './inspect-identity.ts';
import { placeOf, placeOfResource, targetOf } from './place.ts';
import { plain } from './plain.ts';

/**
 * The application as understood, for `aspis inspect`; schema/inspect.schema.json describes it.
 * Conditions that the template leaves open are taken as true; a resource that exists only where its condition
 * is false is told as it stands there.
 */
export function inspectApplication(application: Application): Record<string, unknown> {
  const app = new ApplicationView(application);
  const every = (...types: readonly string[]): readonly ResourceView[] => everyResource(app, ...types);
  const roles = every('AWS::IAM::Role');
  const rolesByStore = storesReached(roles);
  return {
    name: application.name,
    stacks: application.stacks.map(({ id, file, format, parent }) => ({
      id,
      file,
      format,
      ...(parent === undefined ? {} : { parent }),
    })),
    functions: every('AWS::Lambda::Function').map(inspectFunction),
    entryPoints: everyEntryPoint(app).map(inspectEntryPoint),
    apis: every('AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api').map(inspectApi),
    roles: roles.map(inspectRole),
    permissions: every('AWS::Lambda::Permission').map(inspectPermission),
    eventSourceMappings: every('AWS::Lambda::EventSourceMapping').map(inspectMapping),
    stateMachines: every('AWS::StepFunctions::StateMachine').map((machine) => ({
      ...placeOf(machine),
      role: targetOf(machine, 'RoleArn'),
      stateMachineType: plain(machine.string('StateMachineType')),
    })),
    dataStores: every(...dataStoreTypes).map((store) => inspectDataStore(store, rolesByStore)),
    alarms: every('AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm').map(inspectAlarm),
    resources: [...application.resources.values()].map(placeOfResource),
  };
}

/** The roles that reach a resource by name, by its id. */
function storesReached(roles: readonly ResourceView[]): ReadonlyMap<string, readonly string[]> {
  const byStore = new Map<string, string[]>();
  for (const role of roles) {
    for (const id of new Set(reachOf(role).reached.map(({ resource }) => resource?.id))) {
      if (id !== undefined) byStore.set(id, [...(byStore.get(id) ?? []), role.id]);
    }
  }
  return byStore;
}

/** Scenarios beside the first that are looked through for entry points: each costs a walk over the application. */
const MAX_OTHER_SCENARIOS = 16;

function everyEntryPoint(app: ApplicationView): readonly EntryPoint[] {
  const found = new Map<string, EntryPoint>();
  const others = otherScenarios(
    app,
    'AWS::Lambda::Function',
    'AWS::ApiGateway::Method',
    'AWS::ApiGatewayV2::Route',
    'AWS::Lambda::Url',
    'AWS::Lambda::Permission',
    'AWS::Lambda::EventSourceMapping',
  );
  for (const view of [app, ...others.slice(0, MAX_OTHER_SCENARIOS)]) {
    for (const entry of entryPoints(view)) {
      const isSeen =
        view !== app && app.resource(entry.via.id) !== undefined && app.resource(entry.function.id) !== undefined;
      const key = `${entry.via.id} ${entry.label} ${entry.function.id}`;
      if (!isSeen && !found.has(key)) found.set(key, entry);
    }
  }
  return [...found.values()];
}

function inspectEntryPoint(entry: EntryPoint): Record<string, unknown> {
  const authorizer = entry.route?.authorizer;
  return {
    kind: entry.kind,
    label: entry.label,
    exposure: entry.exposure,
    authorization: entry.authorization === undefined ? null : plain(entry.authorization),
    authorizer: authorizer === undefined ? (entry.route?.scheme ?? null) : authorizer.id,
    method: entry.route?.method ?? null,
    path: entry.route?.path ?? null,
    function: entry.function.id,
    via: entry.via.id,
    api: entry.api === undefined ? null : entry.api.id,
    file: entry.span.file,
    line: entry.span.line,
  };
}
