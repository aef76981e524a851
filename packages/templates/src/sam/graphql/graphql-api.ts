import { type Resource, type Value, entryOf } from '@aspis/model';
import { type Draft, entriesOf, isFalse, isGiven, itemsOf, knownText, pickProperties, textOf } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { trustOf } from '../function-role.ts';
import { placeOf } from '../function-target.ts';
import { addDataSources } from './data-sources.ts';
import { addResolvers } from './resolvers.ts';

/** How each kind of authentication is configured: SAM's key, AppSync's key; none for those without settings. */
const configurations: ReadonlyMap<string, readonly [sam: string, appSync: string] | undefined> = new Map([
  ['API_KEY', undefined],
  ['AWS_IAM', undefined],
  ['AWS_LAMBDA', ['LambdaAuthorizer', 'LambdaAuthorizerConfig']],
  ['OPENID_CONNECT', ['OpenIDConnect', 'OpenIDConnectConfig']],
  ['AMAZON_COGNITO_USER_POOLS', ['UserPool', 'UserPoolConfig']],
]);

/** `AWS::Serverless::GraphQLApi`: an AppSync API with its schema, keys, data sources, functions and resolvers. */
export function expandGraphQlApi(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  const property = (name: string): Value | undefined => entryOf(properties, name);
  const auth = property('Auth');
  checkGraphQlApi(resource, expansion);
  const apiId = expansion.refer(logicalId, 'ApiId', span);
  expansion.add(resource, {
    logicalId,
    type: 'AWS::AppSync::GraphQLApi',
    properties: {
      Name: property('Name') ?? logicalId,
      ...pickProperties(properties, [
        'XrayEnabled',
        'Visibility',
        'OwnerContact',
        'IntrospectionConfig',
        'QueryDepthLimit',
        'ResolverCountLimit',
        'Tags',
      ]),
      ...(isGiven(auth) ? authentication(auth, true) : {}),
      AdditionalAuthenticationProviders: additional(auth),
      LogConfig: logging(resource, expansion),
    },
    attributes: Object.fromEntries(resource.attributes),
  });
  addSchema(resource, apiId, expansion);
  addAuthorizerPermissions(resource, auth, apiId, expansion);
  for (const [name, { key, value }] of entriesOf(property('ApiKeys'))) {
    const apiKey = {
      ApiId: apiId,
      ...pickProperties(value, ['ApiKeyId', 'Description']),
      Expires: entryOf(value, 'ExpiresOn'),
    };
    expansion.add(resource, {
      logicalId: `${logicalId}${name}`,
      type: 'AWS::AppSync::ApiKey',
      span: key,
      properties: apiKey,
    });
  }
  addDomainName(resource, apiId, expansion);
  if (isGiven(property('Cache')))
    expansion.add(resource, {
      logicalId: `${logicalId}ApiCache`,
      type: 'AWS::AppSync::ApiCache',
      span: placeOf(resource, 'Cache'),
      properties: cacheOf(property('Cache'), apiId),
    });
  const sources = addDataSources(resource, apiId, expansion);
  addResolvers(resource, { apiId, sources }, expansion);
}

/** Says what in a GraphQL API's properties SAM refuses. */
function checkGraphQlApi({ properties, span }: Resource, expansion: Expansion): void {
  const auth = entryOf(properties, 'Auth');
  if (!isGiven(auth)) expansion.warn(span, 'A GraphQL API needs Auth with a Type.');
  else for (const provider of [auth, ...itemsOf(entryOf(auth, 'Additional'))]) checkProvider(provider, expansion);
  for (const name of ['ApiKeys', 'DataSources', 'Functions', 'Resolvers', 'Cache', 'DomainName']) {
    const value = entryOf(properties, name);
    if (isGiven(value) && value.kind !== 'mapping')
      expansion.warn(value.span, `${name} of a GraphQL API is not a mapping.`);
  }
}

function checkProvider(provider: Value, expansion: Expansion): void {
  const type = entryOf(provider, 'Type');
  const name = knownText(type);
  if (!isGiven(type)) expansion.warn(provider.span, 'A GraphQL API needs Auth with a Type.');
  if (name === undefined) return;
  if (!configurations.has(name))
    expansion.warn(type?.span ?? provider.span, `The Type of Auth is ${[...configurations.keys()].join(', ')}.`);
  const [sam] = configurations.get(name) ?? [];
  if (sam !== undefined && entryOf(provider, sam)?.kind !== 'mapping')
    expansion.warn(provider.span, `Auth of the type ${name} needs ${sam}.`);
}

function authentication(auth: Value, isDefault: boolean): Record<string, Draft> {
  const type = entryOf(auth, 'Type');
  const [sam, appSync] = configurations.get(knownText(type) ?? '') ?? [];
  if (sam === undefined || appSync === undefined) return { AuthenticationType: type };
  // Only the default provider has an action for what it does not know.
  const settings = entriesOf(entryOf(auth, sam)).filter(([name]) => isDefault || name !== 'DefaultAction');
  return {
    AuthenticationType: type,
    [appSync]: Object.fromEntries(settings.map(([name, { value }]) => [name, value])),
  };
}

function additional(auth: Value | undefined): Draft {
  const providers = itemsOf(entryOf(auth, 'Additional'));
  return providers.length === 0 ? undefined : providers.map((provider) => authentication(provider, false));
}

/** Everything is logged, unless `Logging` says otherwise. */
function logging(resource: Resource, expansion: Expansion): Draft {
  const given = entryOf(resource.properties, 'Logging');
  if (isFalse(given)) return undefined;
  const role = entryOf(given, 'CloudWatchLogsRoleArn');
  const level = entryOf(given, 'FieldLogLevel');
  const exclude = entryOf(given, 'ExcludeVerboseContent');
  return {
    CloudWatchLogsRoleArn: isGiven(role) ? role : logRole(resource, expansion),
    FieldLogLevel: isGiven(level) ? level : 'ALL',
    ExcludeVerboseContent: exclude,
  };
}

function logRole(resource: Resource, expansion: Expansion): Value {
  const span = placeOf(resource, 'Logging');
  const roleId = `${resource.logicalId}CloudWatchRole`;
  expansion.add(resource, {
    logicalId: roleId,
    type: 'AWS::IAM::Role',
    span,
    properties: {
      AssumeRolePolicyDocument: trustOf(['appsync.amazonaws.com'], span),
      ManagedPolicyArns: [
        textOf('arn:${AWS::Partition}:iam::aws:policy/service-role/AWSAppSyncPushToCloudWatchLogs', span),
      ],
    },
  });
  return expansion.refer(roleId, 'Arn', span);
}

function addSchema(resource: Resource, apiId: Value, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  const uri = entryOf(properties, 'SchemaUri');
  const inline = entryOf(properties, 'SchemaInline');
  if (isGiven(uri) === isGiven(inline)) expansion.warn(span, 'A GraphQL API has either SchemaInline or SchemaUri.');
  expansion.add(resource, {
    logicalId: `${logicalId}Schema`,
    type: 'AWS::AppSync::GraphQLSchema',
    properties: { ApiId: apiId, Definition: inline, DefinitionS3Location: uri },
  });
}

function addAuthorizerPermissions(
  resource: Resource,
  auth: Value | undefined,
  apiId: Value,
  expansion: Expansion,
): void {
  const providers = auth === undefined ? [] : [auth, ...itemsOf(entryOf(auth, 'Additional'))];
  providers
    .map((provider) => entryOf(entryOf(provider, 'LambdaAuthorizer'), 'AuthorizerUri'))
    .filter(isGiven)
    .forEach((arn, index) => {
      expansion.add(resource, {
        logicalId: `${resource.logicalId}ToLambdaAuthConnector${index + 1}WriteLambdaPermission`,
        type: 'AWS::Lambda::Permission',
        span: arn.span,
        properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: arn,
          Principal: 'appsync.amazonaws.com',
          SourceArn: textOf('arn:${AWS::Partition}:appsync:${AWS::Region}:${AWS::AccountId}:apis/${api}', arn.span, {
            api: apiId,
          }),
        },
      });
    });
}

function addDomainName(resource: Resource, apiId: Value, expansion: Expansion): void {
  const domain = entryOf(resource.properties, 'DomainName');
  if (!isGiven(domain)) return;
  const span = placeOf(resource, 'DomainName');
  const domainId = `${resource.logicalId}DomainName`;
  expansion.add(resource, {
    logicalId: domainId,
    type: 'AWS::AppSync::DomainName',
    span,
    properties: pickProperties(domain, ['CertificateArn', 'Description', 'DomainName']),
  });
  expansion.add(resource, {
    logicalId: `${domainId}ApiAssociation`,
    type: 'AWS::AppSync::DomainNameApiAssociation',
    span,
    properties: { ApiId: apiId, DomainName: expansion.refer(domainId, undefined, span) },
  });
}

function cacheOf(cache: Value | undefined, apiId: Value): Record<string, Draft> {
  return { ApiId: apiId, ...Object.fromEntries(entriesOf(cache).map(([name, { value }]) => [name, value])) };
}
