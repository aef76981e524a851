import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { ApplicationView } from '../application.ts';
import { type Route, routesOf } from './routes.ts';

const uri =
  "!Sub 'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations'";

function routesIn(text: string): readonly Route[] {
  const app = new ApplicationView(applicationFrom(`Fn: { Type: AWS::Lambda::Function }\n${text}`));
  const [api] = app.resources('AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api');
  return api === undefined ? [] : routesOf(api).routes;
}

function tell({ method, path, authorization, scheme, function: fn }: Route): string {
  const who = authorization.kind === 'known' ? authorization.value : '?';
  return [method, path, who, scheme ?? '-', fn?.logicalId ?? '-'].join(' ');
}

const schemes = `
  key: { type: apiKey, name: x-api-key, in: header }
  token: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: { type: token, authorizerUri: ${uri} } }
  request: { type: apiKey, name: Unused, in: header, x-amazon-apigateway-authorizer: { type: request, authorizerUri: ${uri} } }
  pool: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: cognito_user_pools, x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: [x] } }
  sigv4: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
  jwt: { type: oauth2, x-amazon-apigateway-authorizer: { type: jwt, jwtConfiguration: { issuer: x, audience: [a] } } }
  untyped: { type: openIdConnect, x-amazon-apigateway-authorizer: { jwtConfiguration: { issuer: x } } }
  documented: { type: http, scheme: basic }
  other: { type: apiKey, name: X-Other, in: header }
`;

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** The one route of an API of the given version whose operation says `security`. */
function authorizationIn(
  security: string,
  { version = '2', top = '', type = 'AWS::ApiGateway::RestApi' } = {},
): string {
  const definitions =
    version === '2'
      ? `securityDefinitions:${indented(schemes, 8)}`
      : `components:\n        securitySchemes:${indented(schemes, 10)}`;
  return routesIn(`
Api:
  Type: ${type}
  Properties:
    Body:
      ${version === '2' ? "swagger: '2.0'" : "openapi: '3.0.1'"}
      ${top}
      ${definitions}
      paths:
        /orders:
          get:
            ${security}
            x-amazon-apigateway-integration: { type: aws_proxy, uri: ${uri} }
`)
    .map((route) => (route.authorization.kind === 'known' ? route.authorization.value : '?'))
    .join();
}

describe.each(['2', '3'])('who an operation of an OpenAPI %s body lets through', (version) => {
  test.each([
    ['nothing said', '', 'none'],
    ['an empty list', 'security: []', 'none'],
    ['an empty requirement', 'security: [{}]', 'none'],
    ['a key', 'security: [{ key: [] }]', 'api-key'],
    ['a token authoriser', 'security: [{ token: [] }]', 'lambda'],
    ['a request authoriser', 'security: [{ request: [] }]', 'lambda'],
    ['a user pool', 'security: [{ pool: [] }]', 'cognito'],
    ['signature version 4', 'security: [{ sigv4: [] }]', 'iam'],
    ['a JWT', 'security: [{ jwt: [scope] }]', 'jwt'],
    ['a JWT without its type', 'security: [{ untyped: [] }]', 'jwt'],
    ['the extension for IAM', 'x-amazon-apigateway-auth: { type: AWS_IAM }', 'iam'],
    ['a scheme that only documents', 'security: [{ documented: [] }]', 'none'],
    ['a key that API Gateway does not know', 'security: [{ other: [] }]', 'none'],
    ['a scheme that is not defined', 'security: [{ nowhere: [] }]', 'none'],
    ['SAM’s way of saying none', 'security: [{ NONE: [] }]', 'none'],
    ['a key together with an authoriser', 'security: [{ key: [], token: [] }]', 'lambda'],
    ['a key beside an authoriser, as SAM writes it', 'security: [{ token: [] }, { key: [] }]', 'lambda'],
    ['an authoriser beside a key', 'security: [{ key: [] }, { pool: [] }]', 'cognito'],
    ['a key beside nothing', 'security: [{ NONE: [] }, { key: [] }]', 'api-key'],
    ['an authoriser or nothing', 'security: [{ token: [] }, {}]', 'none'],
    ['two authorisers', 'security: [{ token: [] }, { pool: [] }]', 'lambda'],
  ])('%s', (_, security, expected) => expect(authorizationIn(security, { version })).toBe(expected));

  test.each([
    ['the whole body’s', '', 'lambda'],
    ['its own before the whole body’s', 'security: [{ pool: [] }]', 'cognito'],
    ['its own empty list', 'security: []', 'none'],
  ])('%s', (_, security, expected) =>
    expect(authorizationIn(security, { version, top: 'security: [{ token: [] }]' })).toBe(expected),
  );
});

test('an HTTP API takes no keys', () => {
  expect(authorizationIn('security: [{ key: [] }]', { version: '3', type: 'AWS::ApiGatewayV2::Api' })).toBe('none');
});

test('a requirement that is only known once deployed is told so', () => {
  expect(authorizationIn('security: !ImportValue security')).toBe('?');
});

describe('the operations of a body', () => {
  const body = (paths: string, more = '') => `
Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Fn, FunctionVersion: '1', Name: live } }
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Body:
      openapi: '3.0.1'
      ${more}
      paths:
${indented(paths, 8)}`;
  test.each([
    [
      'every method',
      body(
        `/a:\n  x-amazon-apigateway-any-method: { x-amazon-apigateway-integration: { uri: ${uri} } }\n  parameters: [{ name: id }]\n  post: {}`,
      ),
      ['ANY /a none - Fn', 'POST /a none - -'],
    ],
    [
      'the default of an HTTP API',
      body(`$default:\n  x-amazon-apigateway-any-method: { x-amazon-apigateway-integration: { uri: ${uri} } }`),
      ['ANY $default none - Fn'],
    ],
    [
      'through an alias',
      body(
        "/a:\n  get: { x-amazon-apigateway-integration: { uri: !Sub 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${Live}/invocations' } }",
      ),
      ['GET /a none - Fn'],
    ],
    [
      'a path with dots in it',
      body(`/v1.0/list.json:\n  get: { x-amazon-apigateway-integration: { uri: ${uri} } }`),
      ['GET /v1.0/list.json none - Fn'],
    ],
    [
      'an integration that is shared',
      body(
        "/a:\n  get: { x-amazon-apigateway-integration: { $ref: '#/components/x-amazon-apigateway-integrations/shop' } }",
        `components: { x-amazon-apigateway-integrations: { shop: { uri: ${uri} } } }`,
      ),
      ['GET /a none - Fn'],
    ],
    [
      'a service that is no function',
      body(
        '/a:\n  get: { x-amazon-apigateway-integration: { uri: "arn:aws:apigateway:eu-west-1:dynamodb:action/Scan" } }',
      ),
      ['GET /a none - -'],
    ],
    ['paths that are none', body('/a: text\n/b: [get]\n/c: { get: text }'), ['GET /c none - -']],
  ])('%s', (_, text, expected) => expect(routesIn(text).map(tell)).toEqual(expected));

  test('stand at their own lines', () => {
    const [route] = routesIn(body(`/a:\n  get: { x-amazon-apigateway-integration: { uri: ${uri} } }`));
    expect(route?.span.line).toBe(13);
  });
});

describe('a body that is not there', () => {
  test.each([
    ['in a bucket', '{ BodyS3Location: { Bucket: b, Key: k } }'],
    ['imported', '{ Body: !ImportValue body }'],
  ])('%s', (_, properties) => {
    const app = new ApplicationView(
      applicationFrom(`Api: { Type: AWS::ApiGateway::RestApi, Properties: ${properties} }`),
    );
    const [api] = app.resources('AWS::ApiGateway::RestApi');
    expect(api && routesOf(api)).toMatchObject({ routes: [], incomplete: expect.any(String) });
  });
});
