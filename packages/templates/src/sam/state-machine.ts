import { type Resource, type Value, entryOf } from '@aspis/model';
import { s3Location } from './code-uri.ts';
import { entriesOf, isGiven, isTrue, knownText } from './draft.ts';
import type { Expansion } from './expansion.ts';
import { expandStateMachineEvents } from './events/state-machine-events.ts';
import { type RoleDraft, addRole, awsManagedPolicy, roleReference, trustOf } from './function-role.ts';
import { readPolicies } from './policies.ts';
import { placeOf } from './function-target.ts';

/** A state machine as its events start it. */
export interface StateMachineTarget {
  readonly resource: Resource;
  /** The machine's ARN, or its alias's with `UseAliasAsEventTarget`. */
  readonly arn: Value;
}

/**
 * `AWS::Serverless::StateMachine`: the machine, its role, version, alias and what its events ask for. Its `Definition`
 * stays a mapping, where AWS's transform makes text of it.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 */
export function expandStateMachine(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  const property = (name: string): Value | undefined => entryOf(properties, name);
  const role = machineRole(resource, expansion);
  const uri = property('DefinitionUri');
  if (isGiven(uri) === isGiven(property('Definition')))
    expansion.warn(span, 'A state machine has either Definition or DefinitionUri.');
  expansion.add(resource, {
    logicalId,
    type: 'AWS::StepFunctions::StateMachine',
    properties: {
      Definition: property('Definition'),
      DefinitionS3Location: isGiven(uri)
        ? s3Location(uri, { bucket: 'Bucket', key: 'Key', version: 'Version' })
        : undefined,
      DefinitionSubstitutions: property('DefinitionSubstitutions'),
      StateMachineName: property('Name'),
      StateMachineType: property('Type'),
      LoggingConfiguration: property('Logging'),
      TracingConfiguration: property('Tracing'),
      RoleArn: role.arn,
      Tags: property('Tags'),
    },
    attributes: Object.fromEntries(resource.attributes),
  });
  const alias = publishAlias(resource, expansion);
  const arn = expansion.refer(
    alias !== undefined && isTrue(property('UseAliasAsEventTarget')) ? alias : logicalId,
    undefined,
    span,
  );
  expandStateMachineEvents({ resource, arn }, expansion);
  addRole(role, resource, expansion);
}

function machineRole(resource: Resource, expansion: Expansion): RoleDraft {
  const { properties, span } = resource;
  const role = roleReference(resource, expansion);
  const policies = readPolicies(entryOf(properties, 'Policies'), `${role.logicalId}Policy`, expansion);
  const tracing = entryOf(properties, 'Tracing');
  const traced = isTrue(entryOf(tracing, 'Enabled'))
    ? [awsManagedPolicy('AWSXrayWriteOnlyAccess', placeOf(resource, 'Tracing'), expansion)]
    : [];
  return {
    ...role,
    managedPolicies: [...traced, ...policies.managed],
    inlinePolicies: [...policies.inline],
    trust: trustOf(['states.amazonaws.com'], span),
  };
}

/** `AutoPublishAlias`: a version and its alias. Returns the alias's logical id. */
function publishAlias(resource: Resource, expansion: Expansion): string | undefined {
  const { properties, logicalId } = resource;
  const name = entryOf(properties, 'AutoPublishAlias');
  const text = knownText(name);
  if (!isGiven(name) || text === undefined || text === '') return undefined;
  const span = placeOf(resource, 'AutoPublishAlias');
  const versionId = `${logicalId}Version`;
  const aliasId = `${logicalId}Alias${text.replace(/[^A-Za-z0-9]/g, '')}`;
  expansion.add(resource, {
    logicalId: versionId,
    type: 'AWS::StepFunctions::StateMachineVersion',
    span,
    properties: {
      StateMachineArn: expansion.refer(logicalId, undefined, span),
      StateMachineRevisionId: expansion.refer(logicalId, 'StateMachineRevisionId', span),
    },
    attributes: { DeletionPolicy: resource.attributes.get('DeletionPolicy') ?? 'Retain' },
  });
  const preference = Object.fromEntries(
    entriesOf(entryOf(properties, 'DeploymentPreference')).map(([key, { value }]) => [key, value]),
  );
  expansion.add(resource, {
    logicalId: aliasId,
    type: 'AWS::StepFunctions::StateMachineAlias',
    span,
    properties: {
      Name: name,
      DeploymentPreference: {
        Type: 'ALL_AT_ONCE',
        ...preference,
        StateMachineVersionArn: expansion.refer(versionId, undefined, span),
      },
    },
  });
  expansion.aliases.set(`${logicalId}.Version`, versionId);
  expansion.aliases.set(`${logicalId}.Alias`, aliasId);
  return aliasId;
}
