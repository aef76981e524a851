import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { ApplicationView } from '../application.ts';
import { entryPoints } from './entry-points.ts';

function entriesIn(text: string): readonly string[] {
  const app = new ApplicationView(
    applicationFrom(
      `Fn: { Type: AWS::Lambda::Function }\nLive: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Fn, FunctionVersion: '1', Name: live } }\n${text}`,
    ),
  );
  return entryPoints(app).map(({ kind, label, exposure }) => `${kind} | ${label} | ${exposure}`);
}

const uri = "!Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations'";
const rest = (api: string, method: string) => `
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop${api} } }
Method: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: POST, Integration: { Uri: ${uri} }${method} } }`;
const socket = (connect: string) => `
Api: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
Uses: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationUri: ${uri} } }
Connect: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: $connect${connect} } }
Send: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: send, Target: !Sub 'integrations/\${Uses}' } }`;
const grant = (properties: string) =>
  `Grant: { Type: AWS::Lambda::Permission, Properties: { Action: lambda:InvokeFunction, FunctionName: ${properties} } }`;
const balancer = (scheme: string) => `
Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { TargetType: lambda, Targets: [{ Id: !GetAtt Fn.Arn }] } }
Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref Balancer, DefaultActions: [{ Type: fixed-response }] } }
Rule: { Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: { ListenerArn: !Ref Listener, Actions: [{ Type: forward, TargetGroupArn: !Ref Group }] } }
Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: ${scheme} } }`;
const graph = (properties: string) => `
Graph: { Type: AWS::AppSync::GraphQLApi, Properties: { Name: shop, ${properties} } }
Source: { Type: AWS::AppSync::DataSource, Properties: { ApiId: !GetAtt Graph.ApiId, LambdaConfig: { LambdaFunctionArn: !GetAtt Fn.Arn } } }`;
const url = (type: string) =>
  `Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Fn, AuthType: ${type} } }`;

describe('who can set a function running', () => {
  test.each([
    ['an open method', rest('', ''), ['api | POST / | internet-anonymous']],
    ['a method with IAM', rest('', ', AuthorizationType: AWS_IAM'), ['api | POST / | internet-authenticated']],
    ['a method with a key alone', rest('', ', ApiKeyRequired: true'), ['api | POST / | internet-anonymous']],
    [
      'an authorisation that is not known does not cry wolf',
      rest('', ', AuthorizationType: !ImportValue auth'),
      ['api | POST / | internet-authenticated'],
    ],
    ['a private API', rest(', EndpointConfiguration: { Types: [PRIVATE] }', ''), ['api | POST / | vpc']],
    [
      'an authoriser before a private API',
      `Api: { Type: AWS::ApiGateway::RestApi, Properties: { EndpointConfiguration: { Types: [PRIVATE] } } }\nAuth: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Api, AuthorizerUri: ${uri} } }`,
      ['authorizer | authorizer Auth | vpc'],
    ],
    [
      'an authoriser',
      `Auth: { Type: AWS::ApiGateway::Authorizer, Properties: { AuthorizerUri: ${uri} } }`,
      ['authorizer | authorizer Auth | internet-anonymous'],
    ],
    [
      'a method on another stack’s API',
      rest('', '').replaceAll('!Ref Api', '!ImportValue api'),
      ['api | POST / | internet-anonymous'],
    ],
    ['a WebSocket API with an open connection', socket(''), ['websocket | send | internet-anonymous']],
    [
      'a WebSocket API with a guarded connection',
      socket(', AuthorizationType: AWS_IAM'),
      ['websocket | send | internet-authenticated'],
    ],
    [
      'an HTTP API of a function alone',
      'Api: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP, Target: !GetAtt Fn.Arn } }',
      ['api | ANY $default | internet-anonymous'],
    ],
    ['an open URL', url('NONE'), ['url | url Url | internet-anonymous']],
    ['a URL with IAM', url('AWS_IAM'), ['url | url Url | internet-authenticated']],
    [
      'an open URL’s permission is no door of its own',
      `${url('NONE')}\n${grant("!Ref Fn, Principal: '*', FunctionUrlAuthType: NONE")}`,
      ['url | url Url | internet-anonymous'],
    ],
    [
      'CloudFront before a guarded URL',
      `${url('AWS_IAM')}\n${grant('!Ref Fn, Principal: cloudfront.amazonaws.com')}`,
      ['url | url Url | internet-authenticated', 'cloudfront | cloudfront Grant | internet-anonymous'],
    ],
    ['a balancer', balancer('internet-facing'), ['alb | alb Group | internet-anonymous']],
    ['an internal balancer', balancer('internal'), ['alb | alb Group | vpc']],
    [
      'a service network',
      'Group: { Type: AWS::VpcLattice::TargetGroup, Properties: { Targets: [{ Id: !GetAtt Fn.Arn }] } }',
      ['vpc-lattice | vpc-lattice Group | vpc'],
    ],
    ['GraphQL by key', graph('AuthenticationType: API_KEY'), ['appsync | appsync Source | internet-anonymous']],
    [
      'GraphQL by key as well',
      graph('AuthenticationType: AWS_IAM, AdditionalAuthenticationProviders: [{ AuthenticationType: API_KEY }]'),
      ['appsync | appsync Source | internet-anonymous'],
    ],
    ['GraphQL by IAM', graph('AuthenticationType: AWS_IAM'), ['appsync | appsync Source | internet-authenticated']],
    ['private GraphQL', graph('AuthenticationType: API_KEY, Visibility: PRIVATE'), ['appsync | appsync Source | vpc']],
    [
      'a queue',
      'Queue: { Type: AWS::SQS::Queue }\nPoll: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Fn, EventSourceArn: !GetAtt Queue.Arn } }',
      ['sqs | sqs Queue | aws-service'],
    ],
    [
      'sign-up',
      'Pool: { Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreSignUp: !GetAtt Fn.Arn } } }',
      ['cognito | cognito Pool | internet-anonymous'],
    ],
    ['nothing', 'Queue: { Type: AWS::SQS::Queue }', []],
  ])('%s', (_, text, expected) => expect(entriesIn(text)).toEqual(expected));
});

describe('what callers are asked', () => {
  test.each([
    ['a URL that is open', url('NONE'), 'none'],
    ['a URL with IAM', url('AWS_IAM'), 'iam'],
    ['a URL that is not known', url('!ImportValue type'), '?'],
    ['GraphQL by user pool', graph('AuthenticationType: AMAZON_COGNITO_USER_POOLS'), 'cognito'],
    ['an open method', rest('', ''), 'none'],
    [
      'a queue asks nothing',
      'Poll: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Fn } }',
      undefined,
    ],
  ])('%s', (_, text, expected) => {
    const [entry] = entryPoints(new ApplicationView(applicationFrom(`Fn: { Type: AWS::Lambda::Function }\n${text}`)));
    const authorization = entry?.authorization;
    expect(authorization?.kind === 'unresolved' ? '?' : authorization?.value).toBe(expected);
  });
});

describe('direct grants', () => {
  test.each([
    ['to everyone', grant("!Ref Fn, Principal: '*'"), ['permission | permission to * | internet-anonymous']],
    [
      'to everyone, on an alias',
      grant("!Ref Live, Principal: '*'"),
      ['permission | permission to * | internet-anonymous'],
    ],
    [
      'to everyone in an organisation',
      grant("!Ref Fn, Principal: '*', PrincipalOrgID: o-abc"),
      ['permission | permission to * | other-account'],
    ],
    [
      'to everyone from one source',
      grant("!Ref Fn, Principal: '*', SourceArn: 'arn:aws:s3:::shop'"),
      ['permission | permission to * | other-account'],
    ],
    [
      'to everyone from any source',
      grant("!Ref Fn, Principal: '*', SourceArn: '*'"),
      ['permission | permission to * | internet-anonymous'],
    ],
    [
      'to everyone, limited by what is not known',
      grant("!Ref Fn, Principal: '*', SourceArn: !ImportValue source"),
      ['permission | permission to * | other-account'],
    ],
    [
      'to an account',
      grant('!Ref Fn, Principal: "111122223333"'),
      ['permission | permission to 111122223333 | other-account'],
    ],
    [
      'to a role elsewhere',
      grant('!Ref Fn, Principal: arn:aws:iam::111122223333:role/r'),
      ['permission | permission to arn:aws:iam::111122223333:role/r | other-account'],
    ],
    ['to the own account', grant('!Ref Fn, Principal: !Ref AWS::AccountId'), []],
    ['to the own account’s root', grant("!Ref Fn, Principal: !Sub 'arn:aws:iam::${AWS::AccountId}:root'"), []],
    [
      'to a role of the application',
      `Role: { Type: AWS::IAM::Role }\n${grant('!Ref Fn, Principal: !GetAtt Role.Arn')}`,
      [],
    ],
    ['to a service in China', grant('!Ref Fn, Principal: sns.amazonaws.com.cn'), ['sns | sns Grant | aws-service']],
  ])('%s', (_, text, expected) => expect(entriesIn(text)).toEqual(expected));
});
