import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { ApplicationView } from '../application.ts';
import { routesOf, routesTo } from './routes.ts';
import { triggersOf } from './triggers.ts';

const template = `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Fn, Name: live, FunctionVersion: '1' }
Rest:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      openapi: 3.0.1
      paths:
        /.well-known/keys:
          get:
            x-amazon-apigateway-integration:
              type: aws_proxy
              uri: !Sub arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Fn.Arn}/invocations
        /other:
          get:
            x-amazon-apigateway-integration: { type: mock }
Orders:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Rest
    ResourceId: !GetAtt Rest.RootResourceId
    HttpMethod: POST
    AuthorizationType: AWS_IAM
    Integration: { Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Live}/invocations' }
Http:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: http, ProtocolType: HTTP }
Integration:
  Type: AWS::ApiGatewayV2::Integration
  Properties: { ApiId: !Ref Http, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Fn.Arn }
Route:
  Type: AWS::ApiGatewayV2::Route
  Properties: { ApiId: !Ref Http, RouteKey: GET /cart, Target: !Sub 'integrations/\${Integration}' }
`;

describe('routesTo', () => {
  const app = new ApplicationView(applicationFrom(template));
  const [fn] = app.resources('AWS::Lambda::Function');

  test('finds methods, routes of HTTP APIs and operations of a body, through aliases and with dots in a path', () => {
    const routes =
      fn === undefined
        ? []
        : routesTo(fn).map(({ kind, method, path, authorization }) =>
            [kind, method, path, authorization.kind === 'known' ? authorization.value : '?'].join(' '),
          );
    expect(routes.sort()).toEqual(['http GET /cart none', 'rest GET /.well-known/keys none', 'rest POST / iam']);
  });

  test('and the triggers are the same three', () => {
    expect(fn === undefined ? [] : triggersOf(fn).map(({ kind }) => kind)).toEqual(['api', 'api', 'api']);
  });
});

describe('the routes that resources declare', () => {
  function routesIn(text: string): readonly string[] {
    const app = new ApplicationView(
      applicationFrom(
        `Fn: { Type: AWS::Lambda::Function }\nApi: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }\n${text}`,
      ),
    );
    const apis = app.resources('AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api');
    const told = apis.flatMap((api) => routesOf(api).routes);
    return told.map(({ kind, method, path, authorization, authorizer, function: fn }) =>
      [
        kind,
        method,
        path,
        authorization.kind === 'known' ? authorization.value : '?',
        authorizer?.logicalId ?? '-',
        fn?.logicalId ?? '-',
      ].join(' '),
    );
  }
  const method = (properties: string) => `
Orders: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders } }
Order: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: '{id}' } }
Far: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !ImportValue shop, PathPart: far } }
Loop: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !Ref Pool, PathPart: a } }
Pool: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !Ref Loop, PathPart: b } }
Self: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !Ref Self, PathPart: c } }
Auth: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Api, Type: TOKEN } }
Method: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ${properties} } }`;
  test.each([
    ['the root', method('HttpMethod: GET, ResourceId: !GetAtt Api.RootResourceId'), ['rest GET / none - -']],
    [
      'nested resources',
      method('HttpMethod: get, ResourceId: !Ref Order, AuthorizationType: NONE'),
      ['rest GET /orders/{id} none - -'],
    ],
    [
      'below another stack’s resource',
      method('HttpMethod: ANY, ResourceId: !Ref Far, AuthorizationType: AWS_IAM'),
      ['rest ANY /{?}/far iam - -'],
    ],
    ['parents in a circle', method('HttpMethod: GET, ResourceId: !Ref Loop'), ['rest GET /b/a none - -']],
    ['its own parent', method('HttpMethod: GET, ResourceId: !Ref Self'), ['rest GET /c none - -']],
    [
      'a Lambda authoriser',
      method('HttpMethod: GET, ResourceId: !Ref Orders, AuthorizationType: CUSTOM, AuthorizerId: !Ref Auth'),
      ['rest GET /orders lambda Auth -'],
    ],
    [
      'a user pool',
      method('HttpMethod: GET, ResourceId: !Ref Orders, AuthorizationType: COGNITO_USER_POOLS'),
      ['rest GET /orders cognito - -'],
    ],
    [
      'a key alone',
      method('HttpMethod: GET, ResourceId: !Ref Orders, ApiKeyRequired: true'),
      ['rest GET /orders api-key - -'],
    ],
    [
      'an authorisation given at deployment',
      method('HttpMethod: GET, ResourceId: !Ref Orders, AuthorizationType: !ImportValue auth'),
      ['rest GET /orders ? - -'],
    ],
  ])('REST: %s', (_, text, expected) => expect(routesIn(text)).toEqual(expected));

  const v2 = (protocol: string, properties: string, more = '') => `
Api2: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: shop, ProtocolType: ${protocol}${more} } }
Uses: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api2, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Fn.Arn } }
Auth: { Type: AWS::ApiGatewayV2::Authorizer, Properties: { ApiId: !Ref Api2, AuthorizerType: JWT } }
${properties === '' ? '' : `Route: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api2, ${properties} } }`}`;
  test.each([
    [
      'HTTP',
      v2('HTTP', "RouteKey: GET /orders, Target: !Join ['/', [integrations, !Ref Uses]]"),
      ['http GET /orders none - Fn'],
    ],
    [
      'HTTP default',
      v2('HTTP', "RouteKey: $default, Target: !Sub 'integrations/${Uses}'"),
      ['http ANY $default none - Fn'],
    ],
    [
      'HTTP with a JWT',
      v2(
        'HTTP',
        "RouteKey: any /orders, AuthorizationType: JWT, AuthorizerId: !Ref Auth, Target: !Sub 'integrations/${Uses}'",
      ),
      ['http ANY /orders jwt Auth Fn'],
    ],
    ['HTTP of a function alone', v2('HTTP', '', ', Target: !GetAtt Fn.Arn'), ['http ANY $default none - Fn']],
    [
      'HTTP of a function and a key',
      v2('HTTP', '', ', Target: !GetAtt Fn.Arn, RouteKey: GET /hook'),
      ['http GET /hook none - Fn'],
    ],
    [
      'WebSocket',
      v2('WEBSOCKET', "RouteKey: $connect, AuthorizationType: AWS_IAM, Target: !Sub 'integrations/${Uses}'"),
      ['websocket $connect $connect iam - Fn'],
    ],
    [
      'WebSocket message',
      v2('WEBSOCKET', "RouteKey: sendOrder, Target: !Sub 'integrations/${Uses}'"),
      ['websocket sendOrder / none - Fn'],
    ],
  ])('%s', (_, text, expected) => expect(routesIn(text)).toEqual(expected));
});

test('a thousand parents in a circle cost fifty look-ups', () => {
  const ring = Array.from(
    { length: 1000 },
    (_, i) =>
      `S${i}: { Type: AWS::ApiGateway::Resource, Properties: { ParentId: !Ref S${(i + 1) % 1000}, PathPart: p } }`,
  );
  const text = `Api: { Type: AWS::ApiGateway::RestApi }\nGet: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !Ref S0 } }\n${ring.join('\n')}`;
  const [api] = new ApplicationView(applicationFrom(text)).resources('AWS::ApiGateway::RestApi');
  const [route] = api === undefined ? [] : routesOf(api).routes;
  expect(route?.path.split('/')).toHaveLength(51);
});
