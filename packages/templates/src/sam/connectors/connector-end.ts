import { type Resource, type Value, entryOf } from '@aspis/model';
import { isGiven, knownText, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { plainTypes } from './profiles.ts';

/** One end of a connector, as far as it is known. */
export interface ConnectorEnd {
  readonly type: string;
  readonly arn?: Value | undefined;
  readonly roleName?: Value | undefined;
  readonly queueUrl?: Value | undefined;
  readonly resourceId?: Value | undefined;
  readonly name?: Value | undefined;
  readonly qualifier?: Value | undefined;
  /** Its logical id, where it is in the template. */
  readonly logicalId?: string;
}

/** The property that holds a resource's role. */
const roleProperties: Readonly<Record<string, string>> = {
  'AWS::AppSync::DataSource': 'ServiceRoleArn',
  'AWS::Events::Rule': 'RoleArn',
  'AWS::Lambda::Function': 'Role',
  'AWS::StepFunctions::StateMachine': 'RoleArn',
};

/** Types whose `Ref` is their ARN. */
const refIsArn = new Set(['AWS::SNS::Topic', 'AWS::StepFunctions::StateMachine']);

/** Reads an end given by `Id`, or by its type and what is known of it. */
export function readEnd(end: Value, span: Value['span'], expansion: Expansion): ConnectorEnd | undefined {
  const given = entryOf(end, 'Id');
  if (!isGiven(given)) return describedEnd(end, span, expansion);
  const id = knownText(given);
  const resource = id === undefined ? undefined : expansion.made.get(id);
  if (id === undefined || resource === undefined) {
    expansion.warn(span, id === undefined ? 'Id of a connector’s end is not the logical id of a resource.' : `The template has no resource "${id}" to connect.`);
    return undefined;
  }
  const others = ['Type', 'Arn', 'RoleName', 'QueueUrl', 'ResourceId', 'Name'].filter((name) => isGiven(entryOf(end, name)));
  if (others.length > 0) expansion.warn(span, `A connector's end with an Id takes no ${others.join(', ')}.`);
  return endOf(resource, entryOf(end, 'Qualifier'), expansion);
}

function describedEnd(end: Value, span: Value['span'], expansion: Expansion): ConnectorEnd | undefined {
  const type = knownText(entryOf(end, 'Type'));
  if (type === undefined) {
    expansion.warn(span, 'A connector’s end is named by Id, or by Type and what is known of it.');
    return undefined;
  }
  return {
    type: plainTypes[type] ?? type,
    arn: entryOf(end, 'Arn'),
    roleName: entryOf(end, 'RoleName'),
    queueUrl: entryOf(end, 'QueueUrl'),
    resourceId: entryOf(end, 'ResourceId'),
    name: entryOf(end, 'Name'),
    qualifier: entryOf(end, 'Qualifier'),
  };
}

function endOf(resource: Resource, qualifier: Value | undefined, expansion: Expansion): ConnectorEnd {
  const { type, logicalId, span } = resource;
  const attribute = (name: string | undefined): Value => expansion.refer(logicalId, name, span);
  return {
    type,
    logicalId,
    arn: attribute(refIsArn.has(type) ? undefined : 'Arn'),
    roleName: roleOf(resource, expansion),
    queueUrl: attribute(undefined),
    resourceId: attribute(type === 'AWS::AppSync::GraphQLApi' ? 'ApiId' : undefined),
    name: attribute('Name'),
    qualifier: isGiven(qualifier) ? qualifier : type.startsWith('AWS::ApiGateway') ? toValue('*', span) : undefined,
  };
}

/** `Ref` of the role in the template that a resource names. */
function roleOf({ type, properties }: Resource, expansion: Expansion): Value | undefined {
  const role = entryOf(properties, roleProperties[type] ?? 'Role');
  const id = role?.kind === 'alternatives' ? (expansion.logicalIdOf(role.whenTrue) ?? expansion.logicalIdOf(role.whenFalse)) : expansion.logicalIdOf(role);
  return id === undefined || role === undefined ? undefined : expansion.refer(id, undefined, role.span);
}
