import { type Resource, type Value, entryOf } from '@aspis/model';
import { type Draft, type DraftMapping, entriesOf, isGiven, itemsOf, knownText, textOf, toValue } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { type ConnectorEnd, readEnd } from './connector-end.ts';
import { type Grant, type Profile, profiles } from './profiles.ts';

/** A connector, by itself or embedded in its source. */
export interface Connector {
  readonly resource: Resource;
  readonly id: string;
  readonly span: Value['span'];
  readonly source: ConnectorEnd | undefined;
  readonly destinations: Value | undefined;
  readonly permissions: Value | undefined;
}

/** `AWS::Serverless::Connector`. */
export function expandConnector(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  const given = entryOf(properties, 'Source');
  const source = isGiven(given) ? readEnd(given, given.span, expansion) : undefined;
  if (!isGiven(given)) expansion.warn(span, 'A connector needs its Source.');
  connect({ resource, id: logicalId, span, source, destinations: entryOf(properties, 'Destination'), permissions: entryOf(properties, 'Permissions') }, expansion);
}

/** The `Connectors` attribute of a resource, whose source that resource is. */
export function expandEmbeddedConnectors(resource: Resource, expansion: Expansion): void {
  const connectors = resource.attributes.get('Connectors');
  if (!isGiven(connectors)) return;
  if (connectors.kind !== 'mapping') expansion.warn(connectors.span, 'Connectors is not a mapping by name.');
  for (const [name, { key, value }] of entriesOf(connectors)) {
    const properties = entryOf(value, 'Properties');
    if (!isGiven(properties)) expansion.warn(key, `The connector "${name}" has no Properties.`);
    const reference = entryOf(properties, 'SourceReference');
    const fields: Draft = { kind: 'mapping', span: key, entries: new Map([['Id', { key, value: { kind: 'literal', value: resource.logicalId, span: key } as const }], ...entriesOf(reference)]) };
    const source = readEnd(fields, key, expansion);
    const condition = knownText(entryOf(value, 'Condition'));
    const own: Resource = { ...resource, span: key, attributes: attributesOf(value), ...(condition === undefined ? {} : { condition: `${expansion.stack}#${condition}` }) };
    const destinations = entryOf(properties, 'Destination');
    connect({ resource: own, id: `${resource.logicalId}${name}`, span: key, source, destinations, permissions: entryOf(properties, 'Permissions') }, expansion);
  }
}

/** A connection that another SAM resource asks for, from a resource of its own making. */
export interface Connection {
  readonly id: string;
  readonly span: Value['span'];
  readonly sourceId: string;
  readonly destination: DraftMapping;
  readonly permissions: readonly string[];
}

export function expandConnection(resource: Resource, { id, span, sourceId, destination, permissions }: Connection, expansion: Expansion): void {
  const source = readEnd(toValue({ Id: sourceId }, span), span, expansion);
  connect({ resource, id, span, source, destinations: toValue(destination, span), permissions: toValue(permissions, span) }, expansion);
}

function attributesOf(connector: Value): ReadonlyMap<string, Value> {
  return new Map(entriesOf(connector).filter(([name]) => name === 'DeletionPolicy' || name === 'UpdateReplacePolicy').map(([name, { value }]) => [name, value]));
}

function connect(connector: Connector, expansion: Expansion): void {
  const { destinations, span, permissions } = connector;
  if (!isGiven(destinations)) return expansion.warn(span, 'A connector needs its Destination.');
  if (destinations.kind === 'list' && destinations.items.length === 0) expansion.warn(destinations.span, 'Destination is an empty list.');
  if (!isGiven(permissions) || itemsOf(permissions).length === 0) expansion.warn(span, 'A connector needs Permissions: Read, Write or both.');
  itemsOf(destinations).forEach((destination, index) => {
    const end = readEnd(destination, destination.span, expansion);
    const suffix = destinations.kind === 'list' ? `Destination${index}` : '';
    if (end !== undefined && connector.source !== undefined) join(connector, connector.source, end, suffix, expansion);
  });
}

function join(connector: Connector, source: ConnectorEnd, destination: ConnectorEnd, suffix: string, expansion: Expansion): void {
  const from = Object.hasOwn(profiles, source.type) ? profiles[source.type] : undefined;
  const profile = from !== undefined && Object.hasOwn(from, destination.type) ? from[destination.type] : undefined;
  if (profile === undefined) return expansion.warn(connector.span, `SAM has no connector from ${source.type} to ${destination.type}.`);
  const ends = { source, destination };
  switch (profile.kind) {
    case 'policy':
      return addPolicy(connector, ends, profile, suffix, expansion);
    case 'permission':
      return addPermission(connector, ends, profile, suffix, expansion);
    case 'queue':
    case 'topic':
      return addResourcePolicy(connector, ends, profile, suffix, expansion);
  }
}

interface Ends {
  readonly source: ConnectorEnd;
  readonly destination: ConnectorEnd;
}

function variablesOf({ source, destination }: Ends): Record<string, Value> {
  const variables: Record<string, Value> = {};
  const parts = { 'Source.Arn': source.arn, 'Source.ResourceId': source.resourceId, 'Source.Qualifier': source.qualifier, 'Destination.Arn': destination.arn, 'Destination.Name': destination.name };
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) variables[name] = value;
  return variables;
}

function addPolicy(connector: Connector, ends: Ends, profile: Profile & { kind: 'policy' }, suffix: string, expansion: Expansion): void {
  const { span } = connector;
  const asked = itemsOf(connector.permissions).map(knownText);
  const offered = Object.keys(profile.grants);
  for (const access of asked) if (access !== undefined && !offered.includes(access)) expansion.warn(span, `This connector offers ${offered.join(' and ')}, not ${access}.`);
  if (profile.needsBoth === true && asked.length < 2) expansion.warn(span, 'This connector needs both Read and Write.');
  const role = ends[profile.attachTo].roleName;
  if (role === undefined) return expansion.warn(span, `The role of the connector's ${profile.attachTo} is not in the template, so what it grants is not seen here.`);
  const variables = variablesOf(ends);
  const statements = (['Read', 'Write'] as const).flatMap((access) => (asked.includes(access) ? (profile.grants[access] ?? []) : []).map((grant) => statementOf(grant, variables, span)));
  if (statements.length === 0) return;
  expansion.add(connector.resource, {
    logicalId: `${connector.id}Policy${suffix}`,
    type: 'AWS::IAM::ManagedPolicy',
    span,
    properties: { PolicyDocument: { Version: '2012-10-17', Statement: statements }, Roles: [role] },
  });
}

function statementOf({ actions, resources }: Grant, variables: Record<string, Value>, span: Value['span']): Draft {
  return { Effect: 'Allow', Action: actions.trim().split(/\s+/), Resource: resources.map((pattern) => textOf(pattern, span, variables)) };
}

function addPermission(connector: Connector, ends: Ends, profile: Profile & { kind: 'permission' }, suffix: string, expansion: Expansion): void {
  const { span } = connector;
  expansion.add(connector.resource, {
    logicalId: `${connector.id}WriteLambdaPermission${suffix}`,
    type: 'AWS::Lambda::Permission',
    span,
    properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: ends.destination.arn,
      Principal: profile.principal,
      SourceArn: textOf(profile.sourceArn, span, variablesOf(ends)),
      SourceAccount: profile.sourceAccount === true ? textOf('${AWS::AccountId}', span) : undefined,
    },
  });
}

function addResourcePolicy(connector: Connector, { source, destination }: Ends, profile: Profile & { kind: 'queue' | 'topic' }, suffix: string, expansion: Expansion): void {
  const isQueue = profile.kind === 'queue';
  const statement = {
    Effect: 'Allow',
    Principal: { Service: profile.principal },
    Action: isQueue ? 'sqs:SendMessage' : 'sns:Publish',
    Resource: destination.arn,
    Condition: { ArnEquals: { 'aws:SourceArn': source.arn } },
  };
  const document = { Version: '2012-10-17', Statement: [statement] };
  expansion.add(connector.resource, {
    logicalId: `${connector.id}${isQueue ? 'QueuePolicy' : 'TopicPolicy'}${suffix}`,
    type: isQueue ? 'AWS::SQS::QueuePolicy' : 'AWS::SNS::TopicPolicy',
    span: connector.span,
    properties: isQueue ? { PolicyDocument: document, Queues: [destination.queueUrl] } : { PolicyDocument: document, Topics: [destination.arn] },
  });
}
