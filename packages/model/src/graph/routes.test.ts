import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { ApplicationView } from '../application.ts';
import { routesTo } from './routes.ts';
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
    const routes = fn === undefined ? [] : routesTo(fn).map(({ kind, method, path, authorization }) => [kind, method, path, authorization.kind === 'known' ? authorization.value : '?'].join(' '));
    expect(routes.sort()).toEqual(['http GET /cart none', 'rest GET /.well-known/keys none', 'rest POST / iam']);
  });

  test('and the triggers are the same three', () => {
    expect(fn === undefined ? [] : triggersOf(fn).map(({ kind }) => kind)).toEqual(['api', 'api', 'api']);
  });
});
