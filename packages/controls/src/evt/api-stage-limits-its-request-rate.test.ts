import { testControl } from '@aspis/testkit';
import { apiStageLimitsItsRequestRate as control } from './api-stage-limits-its-request-rate.ts';

const rest = (settings: string) => `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, StageName: live, ${settings} }
`;

const http = (settings: string) => `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties: { ApiId: !Ref Api, StageName: live, ${settings} }
`;

const limits = 'ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200';

testControl(control, {
  fail: {
    'SAM, an HTTP API': `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: HttpApi
        Properties: { Path: /orders, Method: post }
`,
    'REST: none': rest('Description: live'),
    'REST: one method only': rest(`MethodSettings: [{ HttpMethod: GET, ResourcePath: /orders, ${limits} }]`),
    'REST: the settings say nothing of throttling': rest(
      "MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', MetricsEnabled: true }]",
    ),
    'HTTP: none': http('AutoDeploy: true'),
    'HTTP: a burst alone': http('DefaultRouteSettings: { ThrottlingBurstLimit: 1 }'),
  },
  pass: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 }]

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop }
`,
    REST: rest(`MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ${limits} }]`),
    HTTP: http(`DefaultRouteSettings: { ${limits} }`),
    'a limit known once deployed': http(
      'DefaultRouteSettings: { ThrottlingRateLimit: !ImportValue rate, ThrottlingBurstLimit: 1 }',
    ),
  },
  unresolved: { 'the settings are imported': rest('MethodSettings: !ImportValue settings') },
});
