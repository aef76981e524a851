import { describe, expect, test } from 'vitest';
import { readProject } from '../../project/read-project.ts';
import { treeFromTexts } from '../../project/source-tree.ts';
import { plainValue } from '../plain-value.ts';

interface Body {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly components?: { readonly securitySchemes: Readonly<Record<string, unknown>> };
  readonly [key: string]: unknown;
}

/** An HTTP API with these properties and one function with these events (YAML). */
function read(
  properties: string,
  events: string,
): {
  readonly body: Body;
  readonly ids: readonly string[];
  readonly messages: readonly string[];
  readonly made: (id: string) => unknown;
} {
  const fn = `{ Type: AWS::Serverless::Function, Properties: { Handler: a, Runtime: nodejs22.x, InlineCode: x, Events: ${events} } }`;
  const text = `Transform: AWS::Serverless-2016-10-31\nResources:\n  Api: { Type: AWS::Serverless::HttpApi, Properties: ${properties} }\n  Fn: ${fn}\n`;
  const { applications, diagnostics } = readProject(treeFromTexts({ 'template.yaml': text }));
  const resources = applications[0]?.resources;
  const made = (id: string): unknown => plainValue(resources?.get(`template.yaml/${id}`)?.properties);
  return {
    body: (made('Api') as { Body: Body }).Body,
    ids: [...(resources?.values() ?? [])].map(({ logicalId }) => logicalId),
    messages: diagnostics.map(({ message }) => message),
    made,
  };
}

const jwt =
  'Auth: { DefaultAuthorizer: Jwt, Authorizers: { Jwt: { IdentitySource: $request.header.Authorization, AuthorizationScopes: [all], JwtConfiguration: { Issuer: i, Audience: [a] } } } }';
const get = (more = ''): string =>
  `{ Get: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /a, Method: get ${more} } } }`;

describe('an HTTP API', () => {
  test.each([
    ['its default authorizer, with its scopes', jwt, '', [{ Jwt: ['all'] }]],
    ['the scopes of the event', jwt, ', Auth: { AuthorizationScopes: [some] }', [{ Jwt: ['some'] }]],
    ['nothing, where the event says so', jwt, ', Auth: { Authorizer: NONE }', [{ NONE: [] }]],
    ['IAM', 'Auth: { EnableIamAuthorizer: true }', ', Auth: { Authorizer: AWS_IAM }', [{ AWS_IAM: [] }]],
    ['nothing at all', '', '', undefined],
  ])('asks for %s', (_, properties, more, security) => {
    const { body, messages } = read(`{ ${properties} }`, get(more));
    expect(body.paths['/a']?.['get']?.['security']).toEqual(security);
    expect(messages).toEqual([]);
  });

  test('spells the settings of tokens as API Gateway does', () => {
    expect(read(`{ ${jwt} }`, '{}').body.components?.securitySchemes['Jwt']).toMatchObject({
      type: 'oauth2',
      'x-amazon-apigateway-authorizer': { type: 'jwt', jwtConfiguration: { issuer: 'i', audience: ['a'] } },
    });
  });

  test.each([
    ['only on request', 'EnableFunctionDefaultPermissions: true', true],
    ['not by itself', '', false],
  ])('lets API Gateway call the function of an authorizer %s', (_, setting, expected) => {
    const { ids } = read(
      `{ Auth: { Authorizers: { Own: { FunctionArn: !GetAtt Fn.Arn, AuthorizerPayloadFormatVersion: 2.0 ${setting === '' ? '' : `, ${setting}`} } } } }`,
      '{}',
    );
    expect(ids.includes('ApiOwnAuthorizerPermission')).toBe(expected);
  });

  test('needs one permission for a function that has the default route', () => {
    const { ids } = read(
      '{}',
      '{ All: { Type: HttpApi, Properties: { ApiId: !Ref Api } }, One: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /one, Method: get } } }',
    );
    expect(ids.filter((id) => id.endsWith('Permission'))).toEqual(['FnAllPermission']);
  });

  test('keeps the integrations of the author’s own definition', () => {
    const definition =
      'DefinitionBody: { openapi: 3.0.1, paths: { /a: { get: { x-amazon-apigateway-integration: { type: http_proxy } } } } }';
    expect(read(`{ ${definition} }`, get()).body.paths['/a']?.['get']?.['x-amazon-apigateway-integration']).toEqual({
      type: 'http_proxy',
    });
  });

  test.each([
    ['true', { allowOrigins: ['*'] }],
    ['{ AllowOrigins: [https://a.example], AllowCredentials: false }', { allowOrigins: ['https://a.example'] }],
  ])('with CorsConfiguration: %s', (cors, expected) => {
    expect(read(`{ CorsConfiguration: ${cors} }`, '{}').body['x-amazon-apigateway-cors']).toEqual(expected);
  });

  test('has a stage, by its name', () => {
    expect(read('{}', '{}').made('ApiApiGatewayDefaultStage')).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
    });
    expect(read('{ StageName: live }', '{}').made('ApiliveStage')).toMatchObject({ StageName: 'live' });
  });

  test.each([
    ['an authorizer that is not there', '{}', get(', Auth: { Authorizer: Mine }'), undefined],
    ['IAM that is not enabled', '{}', get(', Auth: { Authorizer: AWS_IAM }'), 'EnableIamAuthorizer'],
    [
      'a path without a method',
      '{}',
      '{ Get: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /a } } }',
      'without a Method',
    ],
    [
      'two definitions',
      '{ DefinitionUri: s3://b/k, DefinitionBody: { openapi: 3.0.1, paths: {} } }',
      '{}',
      'either DefinitionBody or DefinitionUri',
    ],
    [
      'a token without its source',
      '{ Auth: { Authorizers: { Jwt: { JwtConfiguration: { issuer: i } } } } }',
      '{}',
      'lacks IdentitySource',
    ],
  ])('with %s is reported', (_, properties, events, message) => {
    expect(read(properties, events).messages.join('\n')).toContain(message ?? 'no authorizer "Mine"');
  });
});
