import { type Resource, type Span, type Value, entryOf } from '@aspis/model';
import { checkDefinition } from '../checks/definition-checks.ts';
import { s3Location } from '../code-uri.ts';
import {
  type Draft,
  entriesOf,
  isFalse,
  isGiven,
  isTrue,
  knownText,
  mapBranches,
  pickProperties,
  textOf,
  toValue,
} from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { placeOf } from '../function-target.ts';
import type { ApiDraft } from './api-draft.ts';
import { addHttpAuthorizers, applyHttpDefault } from './http-auth.ts';
import { type OpenApiBody, child } from './open-api.ts';
import { addHttpDomain } from './http-domain.ts';
import { stageSuffix, withCondition } from './rest-api.ts';

/**
 * `AWS::Serverless::HttpApi`: the HTTP API with its body, its stage, the permissions of its authorizers and its domain.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-httpapi.html
 */
export function expandHttpApi(resource: Resource, expansion: Expansion): void {
  const draft = expansion.apis.of(resource);
  const api = withCondition(draft, expansion);
  const { properties, logicalId } = api;
  const property = (name: string): Value | undefined => entryOf(properties, name);
  completeBody(draft, api, expansion);
  const uri = property('DefinitionUri');
  expansion.add(api, {
    logicalId,
    type: 'AWS::ApiGatewayV2::Api',
    properties: {
      Body: draft.body?.root ?? property('DefinitionBody'),
      BodyS3Location:
        draft.body === undefined && isGiven(uri)
          ? s3Location(uri, { bucket: 'Bucket', key: 'Key', version: 'Version' })
          : undefined,
      FailOnWarnings: entryOf(properties, 'FailOnWarnings'),
    },
    attributes: Object.fromEntries(api.attributes),
  });
  const stageId = addStage(draft, api, expansion);
  addAuthorizerPermissions(api, expansion);
  addHttpDomain(api, { stageId, basePathKey: 'BasePath' }, expansion);
  expansion.aliases.set(`${logicalId}.Stage`, stageId);
}

function addStage({ routeSettings }: ApiDraft, api: Resource, expansion: Expansion): string {
  const { properties, logicalId, span } = api;
  const given = entryOf(properties, 'StageName');
  const suffix = isGiven(given) && knownText(given) !== '$default' ? stageSuffix(given) : 'ApiGatewayDefault';
  const stageId = `${logicalId}${suffix}Stage`;
  const settings = entryOf(properties, 'RouteSettings');
  if (isGiven(settings) && settings.kind !== 'mapping' && settings.kind !== 'alternatives')
    expansion.warn(settings.span, 'RouteSettings is not a mapping by route.');
  expansion.add(api, {
    logicalId: stageId,
    type: 'AWS::ApiGatewayV2::Stage',
    properties: {
      ApiId: expansion.refer(logicalId, undefined, span),
      StageName: isGiven(given) ? given : '$default',
      AutoDeploy: true,
      ...pickProperties(properties, ['AccessLogSettings', 'DefaultRouteSettings', 'StageVariables']),
      RouteSettings: withRoutes(settings, routeSettings, span),
      Tags: entryOf(properties, 'Tags'),
    },
  });
  return stageId;
}

function withRoutes(settings: Value | undefined, routes: ReadonlyMap<string, Value>, span: Span): Draft {
  if (routes.size === 0) return settings;
  const own = Object.fromEntries(entriesOf(settings).map(([name, { value }]) => [name, value]));
  return toValue({ ...own, ...Object.fromEntries(routes) }, span);
}

function completeBody({ body }: ApiDraft, api: Resource, expansion: Expansion): void {
  const { properties, span } = api;
  const auth = entryOf(properties, 'Auth');
  const cors = entryOf(properties, 'CorsConfiguration');
  const refuse = (message: string): void => expansion.warn(span, message);
  if (isGiven(entryOf(properties, 'DefinitionBody')) && isGiven(entryOf(properties, 'DefinitionUri')))
    refuse('An API has either DefinitionBody or DefinitionUri.');
  checkDefinition(entryOf(properties, 'DefinitionBody'), expansion);
  const disabled = entryOf(properties, 'DisableExecuteApiEndpoint');
  if (body !== undefined) completeInfo(body, api);
  if (body === undefined) {
    const inline = ['Auth', 'CorsConfiguration', 'Tags', 'DisableExecuteApiEndpoint', 'Description'].filter((name) =>
      isGiven(entryOf(properties, name)),
    );
    if (inline.length > 0 && isGiven(entryOf(properties, 'DefinitionUri')))
      refuse(`SAM adds ${inline.join(', ')} only to a definition in DefinitionBody, not to one in a file.`);
    return;
  }
  if (isGiven(entryOf(properties, 'DefinitionBody')) && !isGiven(entryOf(body.root, 'openapi')))
    refuse('DefinitionBody holds no OpenAPI 3 definition.');
  if (isGiven(auth)) {
    addHttpAuthorizers(body, auth, expansion);
    applyHttpDefault(body, auth, expansion);
  }
  if (isGiven(cors) && !isFalse(cors))
    body.set('x-amazon-apigateway-cors', mapBranches(cors, corsSettings), placeOf(api, 'CorsConfiguration'));
  if (isGiven(disabled)) {
    if (
      disabled.kind === 'mapping' ||
      disabled.kind === 'list' ||
      (disabled.kind === 'literal' && !isTrue(disabled) && !isFalse(disabled))
    )
      refuse('DisableExecuteApiEndpoint is true or false.');
    body.disableEndpoint(disabled);
  }
}

/** Name and description stand in the body; with `FailOnWarnings` so does the default route's slash, which API Gateway then wants. */
function completeInfo(body: OpenApiBody, { properties, span }: Resource): void {
  for (const [property, key] of [
    ['Name', 'title'],
    ['Description', 'description'],
  ] as const) {
    const value = entryOf(properties, property);
    if (isGiven(value)) child(body.root, 'info', span).entries.set(key, { key: value.span, value });
  }
  const { entries } = child(body.root, 'paths', span);
  const route = entries.get('$default');
  if (route === undefined || !isTrue(entryOf(properties, 'FailOnWarnings'))) return;
  entries.delete('$default');
  entries.set('/$default', route);
}

function corsSettings(cors: Value): Value {
  if (isTrue(cors)) return toValue({ allowOrigins: ['*'] }, cors.span);
  if (cors.kind !== 'mapping') return cors;
  const settings = entriesOf(cors).filter(([name, { value }]) => name !== 'AllowCredentials' || !isFalse(value));
  return toValue(
    Object.fromEntries(settings.map(([name, { value }]) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, value])),
    cors.span,
  );
}

/** Unlike a REST API's, these are made only on request. */
function addAuthorizerPermissions(api: Resource, expansion: Expansion): void {
  for (const [name, { key, value }] of entriesOf(entryOf(entryOf(api.properties, 'Auth'), 'Authorizers'))) {
    const arn = entryOf(value, 'FunctionArn');
    if (!isGiven(arn) || !isTrue(entryOf(value, 'EnableFunctionDefaultPermissions'))) continue;
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
          'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${api}/authorizers/*',
          key,
          source,
        ),
      },
    });
  }
}
