import { type Resource, type Span, type Value, entryOf } from '@aspis/model';
import { type DraftMapping, entriesOf, isGiven, itemsOf, knownText, textOf, toValue } from '../draft.ts';
import type { Expansion, Made } from '../expansion.ts';
import { type Endpoint, propertyOf, readEndpoint, roleNameOf } from './endpoint.ts';
import { type AccessCategory, type AccessStatement, type Profile, profileOf } from './profiles.ts';

/** A connector, whoever wrote it: the author, on its own or in its source, or another part of the expansion. */
interface Connector {
  /** What its resources are made because of, with the condition and attributes that they take over. */
  readonly from: Resource;
  /** What the logical ids of its resources start with. */
  readonly id: string;
  readonly source: Value;
  readonly properties: Value;
  readonly span: Span;
}

/**
 * `AWS::Serverless::Connector`: the policies and permissions that let its source reach its destinations.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
 */
export function expandConnector(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  const source = entryOf(properties, 'Source');
  if (!isGiven(source)) expansion.warn(span, 'A connector needs its Source.');
  else connect({ from: resource, id: logicalId, source, properties, span }, expansion);
}

/** The connectors that a resource holds as their source, under its `Connectors` attribute. */
export function expandEmbeddedConnectors(resource: Resource, expansion: Expansion): void {
  const connectors = resource.attributes.get('Connectors');
  if (connectors === undefined) return;
  if (connectors.kind !== 'mapping')
    expansion.warn(connectors.span, 'Connectors is not a mapping of connectors by name.');
  for (const [name, { key, value }] of entriesOf(connectors)) {
    const properties = entryOf(value, 'Properties');
    if (properties?.kind !== 'mapping') {
      expansion.warn(key, `The connector "${name}" has no mapping of Properties.`);
      continue;
    }
    const id = `${resource.logicalId}${name}`;
    if (expansion.source.has(id))
      expansion.warn(
        key,
        `SAM makes a resource "${id}" of this connector, but the template has another one of that name.`,
      );
    const qualifier = sourceQualifier(entryOf(properties, 'SourceReference'), expansion);
    const source = toValue({ Id: resource.logicalId, Qualifier: qualifier }, key);
    connect({ from: ownerOf(resource, value, key, expansion), id, source, properties, span: key }, expansion);
  }
}

function sourceQualifier(reference: Value | undefined, expansion: Expansion): Value | undefined {
  if (reference === undefined) return undefined;
  const others = entriesOf(reference).filter(([name]) => name !== 'Qualifier');
  if (reference.kind !== 'mapping' || others.length > 0)
    expansion.warn(reference.span, 'The SourceReference of an embedded connector holds a Qualifier and nothing else.');
  return entryOf(reference, 'Qualifier');
}

/** The resource with the connector's own condition and deletion attributes: those of the source do not hold for it. */
function ownerOf(resource: Resource, connector: Value, span: Span, expansion: Expansion): Resource {
  const name = knownText(entryOf(connector, 'Condition'));
  const { condition: _sources, ...rest } = resource;
  const attributes = new Map(
    entriesOf(connector).flatMap(([attribute, { value }]) =>
      attribute === 'Properties' ? [] : [[attribute, value] as const],
    ),
  );
  return { ...rest, attributes, span, ...(name === undefined ? {} : { condition: `${expansion.stack}#${name}` }) };
}

/** A connection that another SAM resource asks for, from a resource that it makes. */
export interface Connection {
  /** What the logical ids of what it makes start with. */
  readonly id: string;
  readonly span: Span;
  /** The logical id of its source. */
  readonly sourceId: string;
  readonly destination: DraftMapping;
  readonly permissions: readonly string[];
}

/** Makes what a connection needs, because of the SAM resource. */
export function expandConnection(
  from: Resource,
  { id, span, sourceId, destination, permissions }: Connection,
  expansion: Expansion,
): void {
  const properties = toValue({ Destination: destination, Permissions: permissions }, span);
  connect({ from, id, source: toValue({ Id: sourceId }, span), properties, span }, expansion);
}

function connect(connector: Connector, expansion: Expansion): void {
  const { properties, span } = connector;
  const destination = entryOf(properties, 'Destination');
  const permissions = entryOf(properties, 'Permissions');
  if (!isGiven(destination)) expansion.warn(span, 'A connector needs its Destination.');
  if (destination?.kind === 'list' && destination.items.length === 0)
    expansion.warn(destination.span, 'The connector has no destination.');
  const categories = readCategories(permissions, span, expansion);
  const source = readEndpoint('Source', connector.source, expansion);
  if (source === undefined || categories.size === 0) return;
  itemsOf(destination).forEach((item, index) => {
    const target = readEndpoint('Destination', item, expansion);
    const suffix = destination?.kind === 'list' ? `Destination${index}` : '';
    if (target !== undefined) connectEnds(connector, { source, target, categories, suffix }, expansion);
  });
}

function readCategories(
  permissions: Value | undefined,
  span: Span,
  expansion: Expansion,
): ReadonlyMap<AccessCategory, Span> {
  const categories = new Map<AccessCategory, Span>();
  for (const item of itemsOf(permissions)) {
    const text = knownText(item);
    if (text === 'Read' || text === 'Write') categories.set(text, item.span);
    else
      expansion.warn(
        item.span,
        `A connector's Permissions are Read and Write${text === undefined ? '' : `, not "${text}"`}.`,
      );
  }
  if (itemsOf(permissions).length === 0)
    expansion.warn(permissions?.span ?? span, 'A connector needs its Permissions: Read, Write or both.');
  return categories;
}

interface Ends {
  readonly source: Endpoint;
  readonly target: Endpoint;
  readonly categories: ReadonlyMap<AccessCategory, Span>;
  readonly suffix: string;
}

function connectEnds(connector: Connector, ends: Ends, expansion: Expansion): void {
  const { source, target, categories } = ends;
  const profile = profileOf(source.type, target.type);
  if (profile === undefined) {
    expansion.warn(connector.span, `SAM has no connector from ${source.type} to ${target.type}.`);
    return;
  }
  const possible = profile.kind === 'role' ? Object.keys(profile.access) : ['Write'];
  const impossible = [...categories.keys()].filter((category) => !possible.includes(category));
  if (impossible.length > 0 || (profile.kind === 'role' && profile.inseparable && categories.size < possible.length))
    expansion.warn(
      connector.span,
      `From ${source.type} to ${target.type}, SAM takes the Permissions ${possible.join(profile.kind === 'role' && profile.inseparable ? ' with ' : ' or ')} alone.`,
    );
  const made =
    profile.kind === 'role'
      ? rolePolicy(profile, connector, ends, expansion)
      : resourcePolicy(profile, connector, ends, expansion);
  if (made !== undefined)
    expansion.add(connector.from, { condition: connector.from.condition ?? null, span: connector.span, ...made });
}

function rolePolicy(
  profile: Profile & { kind: 'role' },
  connector: Connector,
  ends: Ends,
  expansion: Expansion,
): Made | undefined {
  const { source, target, categories, suffix } = ends;
  const [holder, other] = profile.end === 'Source' ? [source, target] : [target, source];
  const role = roleNameOf(holder, other, expansion);
  const statements: Value[] = [];
  for (const [category, span] of categories) {
    for (const statement of profile.access[category] ?? []) {
      const value = statementOf(statement, ends, span, expansion);
      if (value !== undefined) statements.push(value);
    }
  }
  if (role === undefined || statements.length === 0) return undefined;
  return {
    logicalId: `${connector.id}Policy${suffix}`,
    type: 'AWS::IAM::ManagedPolicy',
    properties: { PolicyDocument: { Version: '2012-10-17', Statement: statements }, Roles: [role] },
  };
}

function statementOf(
  { actions, resources }: AccessStatement,
  ends: Ends,
  span: Span,
  expansion: Expansion,
): Value | undefined {
  const texts = resources.map((pattern) => fill(pattern, ends, span, expansion));
  if (texts.includes(undefined)) return undefined;
  return toValue({ Effect: 'Allow', Action: actions, Resource: texts }, span);
}

/** What the destination itself, a function, queue or topic, is told to let in. */
function resourcePolicy(
  profile: Exclude<Profile, { kind: 'role' }>,
  connector: Connector,
  ends: Ends,
  expansion: Expansion,
): Made | undefined {
  const span = ends.categories.get('Write');
  if (span === undefined) return undefined;
  const { suffix } = ends;
  const target = fill('${Destination.Arn}', ends, span, expansion);
  const sourceArn = fill(profile.kind === 'permission' ? profile.sourceArn : '${Source.Arn}', ends, span, expansion);
  if (target === undefined || sourceArn === undefined) return undefined;
  if (profile.kind === 'permission') {
    const sourceAccount = profile.sourceAccount === undefined ? undefined : textOf(profile.sourceAccount, span);
    const grant = {
      Action: 'lambda:InvokeFunction',
      FunctionName: target,
      Principal: profile.principal,
      SourceArn: sourceArn,
      SourceAccount: sourceAccount,
    };
    return {
      logicalId: `${connector.id}WriteLambdaPermission${suffix}`,
      type: 'AWS::Lambda::Permission',
      properties: grant,
    };
  }
  const document = (action: string): DraftMapping => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: profile.principal },
        Action: action,
        Resource: target,
        Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } },
      },
    ],
  });
  if (profile.kind === 'topic')
    return {
      logicalId: `${connector.id}TopicPolicy${suffix}`,
      type: 'AWS::SNS::TopicPolicy',
      properties: { PolicyDocument: document('sns:Publish'), Topics: [target] },
    };
  const queueUrl = fill('${Destination.QueueUrl}', ends, span, expansion);
  if (queueUrl === undefined) return undefined;
  return {
    logicalId: `${connector.id}QueuePolicy${suffix}`,
    type: 'AWS::SQS::QueuePolicy',
    properties: { PolicyDocument: document('sqs:SendMessage'), Queues: [queueUrl] },
  };
}

/** A pattern with the properties of both ends in it; undefined, and reported, when one is not to be had. */
function fill(pattern: string, { source, target }: Ends, span: Span, expansion: Expansion): Value | undefined {
  const variables: Record<string, Value> = {};
  for (const [, name, end, property] of pattern.matchAll(/\$\{((Source|Destination)\.(\w+))\}/g)) {
    if (name === undefined || property === undefined) continue;
    const endpoint = end === 'Source' ? source : target;
    const value = propertyOf(endpoint, property, expansion);
    if (value === undefined) {
      expansion.warn(endpoint.span, `The connector's ${end} needs its ${property}.`);
      return undefined;
    }
    variables[name] = value;
  }
  return textOf(pattern, span, variables);
}
