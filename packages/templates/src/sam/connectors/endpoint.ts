import { type Resource, type Span, type Value, entryOf, literal, literalText } from '@aspis/model';
import { entriesOf, isGiven, itemsOf, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';

/** One end of a connector: a resource of the template, or one that is described by its properties. */
export interface Endpoint {
  readonly end: 'Source' | 'Destination';
  /** CloudFormation's type. */
  readonly type: string;
  readonly resource: Resource | undefined;
  /** The end as the author described it. */
  readonly given: Value;
  readonly span: Span;
}

/** SAM's types by what they become, for ends that name their type. */
const becomes: Readonly<Record<string, string>> = {
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::GraphQLApi': 'AWS::AppSync::GraphQLApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::WebSocketApi': 'AWS::ApiGatewayV2::Api',
};

/** Types whose `Ref` is their ARN. */
const arnByRef = new Set(['AWS::SNS::Topic', 'AWS::StepFunctions::StateMachine']);

const roleProperties: Readonly<Record<string, string>> = {
  'AWS::AppSync::DataSource': 'ServiceRoleArn',
  'AWS::Lambda::Function': 'Role',
  'AWS::StepFunctions::StateMachine': 'RoleArn',
};

/** The end that `given` describes; undefined, and reported, when it describes none. */
export function readEndpoint(end: Endpoint['end'], given: Value, expansion: Expansion): Endpoint | undefined {
  const { span } = given;
  if (given.kind !== 'mapping') return refuse(`The connector's ${end} is not a mapping.`, span, expansion);
  const id = entryOf(given, 'Id');
  if (id === undefined) {
    const type = knownText(entryOf(given, 'Type'));
    if (type === undefined) return refuse(`The connector's ${end} has neither Id nor Type.`, span, expansion);
    return {
      end,
      type: (Object.hasOwn(becomes, type) ? becomes[type] : undefined) ?? type,
      resource: undefined,
      given,
      span,
    };
  }
  const others = entriesOf(given).filter(([name]) => name !== 'Id' && name !== 'Qualifier');
  if (others.length > 0)
    expansion.warn(
      span,
      `The connector's ${end} has an Id and may have a Qualifier besides, but no ${others[0]?.[0]}.`,
    );
  const name = id.kind === 'literal' && typeof id.value === 'string' ? literalText(id) : undefined;
  if (name === undefined)
    expansion.warn(id.span, `The Id of the connector's ${end} is not the logical id of a resource, as text.`);
  const logicalId = name ?? expansion.logicalIdOf(id);
  const resource = logicalId === undefined ? undefined : expansion.made.get(logicalId);
  if (resource !== undefined) return { end, type: resource.type, resource, given, span };
  return name === undefined
    ? undefined
    : refuse(`The connector's ${end} is not found: the template has no resource "${name}".`, id.span, expansion);
}

function refuse(message: string, span: Span, expansion: Expansion): undefined {
  expansion.warn(span, message);
  return undefined;
}

/** A property of an end, such as its `Arn`, given or implied by the resource; undefined when it is not to be had. */
export function propertyOf({ resource, type, given }: Endpoint, name: string, expansion: Expansion): Value | undefined {
  const own = entryOf(given, name);
  if (resource === undefined) return isGiven(own) ? own : undefined;
  const { span } = entryOf(given, 'Id') ?? given;
  const refer = (attribute?: string): Value => expansion.refer(resource.logicalId, attribute, span);
  switch (name) {
    case 'Arn':
      return refer(arnByRef.has(type) ? undefined : 'Arn');
    case 'Name':
      return refer('Name');
    case 'QueueUrl':
      return refer();
    case 'ResourceId':
      return refer(type === 'AWS::AppSync::GraphQLApi' ? 'ApiId' : undefined);
    case 'Qualifier':
      return isGiven(own) ? own : literal('*', span);
    default:
      return isGiven(own) ? own : undefined;
  }
}

/** The name of the role that an end acts with towards the other one; undefined, and reported, when it is not to be had. */
export function roleNameOf(endpoint: Endpoint, other: Endpoint, expansion: Expansion): Value | undefined {
  const { end, resource, given, span } = endpoint;
  const named = entryOf(given, 'RoleName');
  if (resource === undefined && isGiven(named)) return named;
  const role = resource === undefined ? undefined : roleOf(resource, other, expansion);
  if (!isGiven(role))
    return refuse(`The connector's ${end} has no role that its permissions could be added to.`, span, expansion);
  const name = nameOfRole(role, expansion);
  return (
    name ??
    refuse(
      `The role of the connector's ${end} is not a role of the template, so what the connector grants is not seen here.`,
      span,
      expansion,
    )
  );
}

/** What IAM calls the role with this ARN. SAM refuses all but a reference to a role or a parameter. */
function nameOfRole(role: Value, expansion: Expansion): Value | undefined {
  switch (role.kind) {
    case 'reference': {
      const { attribute, ...named } = role;
      return attribute === undefined || attribute === 'Arn' ? named : undefined;
    }
    case 'unknown':
      return role.parameter === undefined ? undefined : role;
    case 'literal':
      if (role.parameter !== undefined) return role;
      expansion.warn(
        role.span,
        `SAM adds a connector's permissions only to a role of the template, not to one given by its ARN.`,
      );
      return literal(literalText(role).replace(/^.*\//s, ''), role.span);
    case 'alternatives': {
      expansion.warn(
        role.span,
        `SAM adds a connector's permissions only to a role that does not depend on a condition.`,
      );
      const absent = { kind: 'absent', span: role.span } as const;
      return {
        ...role,
        whenTrue: nameOfRole(role.whenTrue, expansion) ?? absent,
        whenFalse: nameOfRole(role.whenFalse, expansion) ?? absent,
      };
    }
    default:
      return undefined;
  }
}

function roleOf({ type, properties }: Resource, other: Endpoint, expansion: Expansion): Value | undefined {
  if (type === 'AWS::Events::Rule') return roleForTarget(entryOf(properties, 'Targets'), other, expansion);
  const property = Object.hasOwn(roleProperties, type) ? roleProperties[type] : undefined;
  return property === undefined ? undefined : entryOf(properties, property);
}

/** A rule has a role for each of its targets. */
function roleForTarget(targets: Value | undefined, other: Endpoint, expansion: Expansion): Value | undefined {
  const arn = propertyOf(other, 'Arn', expansion);
  const target = itemsOf(targets).find((item) => isSame(entryOf(item, 'Arn'), other.resource, arn, expansion));
  return entryOf(target, 'RoleArn');
}

function isSame(
  target: Value | undefined,
  resource: Resource | undefined,
  arn: Value | undefined,
  expansion: Expansion,
): boolean {
  if (resource !== undefined) return expansion.logicalIdOf(target) === resource.logicalId;
  if (target?.kind === 'reference' && arn?.kind === 'reference')
    return target.target === arn.target && target.attribute === arn.attribute;
  return target?.kind === 'literal' && arn?.kind === 'literal' && literalText(target) === literalText(arn);
}
