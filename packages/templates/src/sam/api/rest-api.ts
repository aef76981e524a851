import { type Resource, type Value, entryOf } from '@aspis/model';
import { s3Location } from '../code-uri.ts';
import {
  type Draft,
  entriesOf,
  isGiven,
  isTrue,
  itemsOf,
  pickProperties,
  textOf,
  toValue,
  writtenText,
} from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { placeOf } from '../function-target.ts';
import type { ApiDraft } from './api-draft.ts';
import { asksForCors, addCors } from './cors.ts';
import { addDomain } from './domain.ts';
import { addGatewayResponses } from './gateway-responses.ts';
import { addModels } from './models.ts';
import { isMethod } from './open-api.ts';
import { addCustomStatements, addResourcePolicy } from './resource-policy.ts';
import { addAuthorizers, applyDefaultApiKey, applyDefaultAuthorizer } from './rest-auth.ts';
import { addUsagePlan } from './usage-plan.ts';
import { checkRestApi } from './rest-checks.ts';

/**
 * `AWS::Serverless::Api`: the REST API with its body, its stage and deployment, the permissions of its authorizers,
 * its domain and usage plan. AWS puts a hash into the deployment's logical id; ours has none.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html
 */
export function expandRestApi(resource: Resource, expansion: Expansion): void {
  const draft = expansion.apis.of(resource);
  const api = withCondition(draft, expansion);
  const { properties, logicalId, span } = api;
  const property = (name: string): Value | undefined => entryOf(properties, name);
  checkRestApi(api, draft, expansion);
  completeBody(draft, api, expansion);
  const stageName = draft.implicit && !isGiven(property('StageName')) ? toValue('Prod', span) : property('StageName');
  const stageId = `${logicalId}${stageSuffix(stageName)}Stage`;
  const deploymentId = `${logicalId}Deployment`;
  const own = expansion.refer(logicalId, undefined, span);
  expansion.add(api, {
    logicalId,
    type: 'AWS::ApiGateway::RestApi',
    properties: restApiProperties(draft, api),
    attributes: Object.fromEntries(api.attributes),
  });
  expansion.add(api, {
    logicalId: deploymentId,
    type: 'AWS::ApiGateway::Deployment',
    properties: { RestApiId: own, StageName: isGiven(property('OpenApiVersion')) ? undefined : 'Stage' },
  });
  expansion.add(api, {
    logicalId: stageId,
    type: 'AWS::ApiGateway::Stage',
    properties: {
      RestApiId: own,
      DeploymentId: expansion.refer(deploymentId, undefined, span),
      StageName: stageName,
      ...pickProperties(properties, [
        'CacheClusterEnabled',
        'CacheClusterSize',
        'Variables',
        'MethodSettings',
        'AccessLogSetting',
        'CanarySetting',
        'TracingEnabled',
        'Tags',
      ]),
    },
  });
  expansion.aliases.set(`${logicalId}.Stage`, stageId);
  expansion.aliases.set(`${logicalId}.Deployment`, deploymentId);
  addAuthorizerPermissions(api, expansion);
  addDomain(api, stageId, expansion);
  addUsagePlan(api, stageId, expansion);
}

/** An implicit API, and each of its paths, exists when one of the functions on it does. */
export function withCondition(draft: ApiDraft, expansion: Expansion): Resource {
  const { resource, implicit, body, pathConditions } = draft;
  if (!implicit) return resource;
  for (const [path, conditions] of pathConditions) {
    const condition = expansion.anyOf(conditions);
    if (condition !== undefined) body?.makeConditional(path, condition);
  }
  const condition = expansion.anyOf([...pathConditions.values()].flat());
  return condition === undefined ? resource : { ...resource, condition };
}

/** The stage's part of logical ids: its name where that is written, `Stage` where it is computed. */
export function stageSuffix(stageName: Value | undefined): string {
  return writtenText(stageName)?.replace(/[^A-Za-z0-9]/g, '') ?? '';
}

function completeBody(draft: ApiDraft, api: Resource, expansion: Expansion): void {
  const { body } = draft;
  const { properties } = api;
  const auth = entryOf(properties, 'Auth');
  const cors = entryOf(properties, 'Cors');
  if (body === undefined) {
    const inFile = isGiven(entryOf(properties, 'DefinitionUri'));
    if (inFile && (asksForCors(cors) || isGiven(auth)))
      expansion.warn(
        (auth ?? cors ?? properties).span,
        'SAM adds Cors and Auth only to a definition in DefinitionBody, not to one in a file.',
      );
    return;
  }
  if (asksForCors(cors)) addCors(body, cors, placeOf(api, 'Cors'));
  if (isGiven(auth)) {
    addAuthorizers(body, auth, expansion);
    applyDefaultAuthorizer(body, auth);
    applyDefaultApiKey(body, auth);
    const policy = entryOf(auth, 'ResourcePolicy');
    if (isGiven(policy)) {
      for (const [path, item] of body.pathItems()) {
        const operations = [...item.entries.keys()].filter(isMethod).map((key) => [path, key] as const);
        addResourcePolicy(body, policy, operations, stageText(draft, api), expansion);
      }
      addCustomStatements(body, policy);
    }
  }
  addGatewayResponses(body, entryOf(properties, 'GatewayResponses'), expansion);
  addModels(body, entryOf(properties, 'Models'), expansion);
  addMediaTypes(draft, api);
  const disabled = entryOf(properties, 'DisableExecuteApiEndpoint');
  if (isGiven(disabled)) body.disableEndpoint(disabled);
  body.convert(entryOf(properties, 'OpenApiVersion'));
}

/** The stage's name in resource policies. */
export function stageText({ implicit }: ApiDraft, api: Resource): Value {
  const name = entryOf(api.properties, 'StageName');
  return isGiven(name) ? name : toValue(implicit ? 'Prod' : '*', api.span);
}

function addMediaTypes({ body }: ApiDraft, { properties }: Resource): void {
  const types = entryOf(properties, 'BinaryMediaTypes');
  if (body === undefined || !isGiven(types)) return;
  const written = itemsOf(types).map((type) => withSlash(type));
  body.set('x-amazon-apigateway-binary-media-types', written, types.span);
}

/** SAM writes `~1` for a slash, as JSON pointers do. */
function withSlash(value: Value): Value {
  if (value.kind === 'literal' && typeof value.value === 'string')
    return { ...value, value: value.value.replaceAll('~1', '/') };
  if (value.kind === 'template')
    return {
      ...value,
      parts: value.parts.map((part) => (typeof part === 'string' ? part.replaceAll('~1', '/') : part)),
    };
  return value;
}

function restApiProperties({ body }: ApiDraft, api: Resource): Record<string, Draft> {
  const { properties } = api;
  const uri = entryOf(properties, 'DefinitionUri');
  const endpoint = entryOf(properties, 'EndpointConfiguration');
  const type = endpoint?.kind === 'mapping' ? entryOf(endpoint, 'Type') : endpoint;
  return {
    ...pickProperties(properties, [
      'Name',
      'Description',
      'MinimumCompressionSize',
      'ApiKeySourceType',
      'Mode',
      'FailOnWarnings',
      'BinaryMediaTypes',
      'Policy',
      'Tags',
      'SecurityPolicy',
      'EndpointAccessMode',
    ]),
    Body: body?.root ?? entryOf(properties, 'DefinitionBody'),
    BodyS3Location:
      body === undefined && isGiven(uri)
        ? s3Location(uri, { bucket: 'Bucket', key: 'Key', version: 'Version' })
        : undefined,
    EndpointConfiguration: isGiven(endpoint)
      ? {
          Types: isGiven(type) ? [type] : undefined,
          VpcEndpointIds: entryOf(endpoint, 'VPCEndpointIds') ?? entryOf(endpoint, 'VpcEndpointIds'),
          IpAddressType: entryOf(endpoint, 'IpAddressType'),
        }
      : undefined,
    Parameters: isGiven(type) ? { endpointConfigurationTypes: type } : undefined,
  };
}

/** API Gateway may call the functions of an API's authorizers, unless the author sees to that. */
function addAuthorizerPermissions(api: Resource, expansion: Expansion): void {
  for (const [name, { key, value }] of entriesOf(entryOf(entryOf(api.properties, 'Auth'), 'Authorizers'))) {
    const arn = entryOf(value, 'FunctionArn');
    if (!isGiven(arn) || isTrue(entryOf(value, 'DisableFunctionDefaultPermissions'))) continue;
    const source = { api: expansion.refer(api.logicalId, undefined, key) };
    expansion.add(api, {
      logicalId: `${api.logicalId}${name}AuthorizerPermission`,
      type: 'AWS::Lambda::Permission',
      span: key,
      properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: arn,
        Principal: 'apigateway.amazonaws.com',
        SourceArn: textOf(
          `arn:${expansion.partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${api}/authorizers/*`,
          key,
          source,
        ),
      },
    });
  }
}
