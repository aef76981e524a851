import { testControl } from '@aspis/testkit';
import { apiDoesNotTraceData as control } from './api-does-not-trace-data.ts';

testControl(control, {
  fail: {
    'a WebSocket API': `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties:
    DefaultRouteSettings: { DataTraceEnabled: true }
`,
    'one route': `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties:
    RouteSettings: { $connect: { DataTraceEnabled: true } }
`,
    'a deployment': `
Release:
  Type: AWS::ApiGateway::Deployment
  Properties:
    RestApiId: a1b2c3
    StageDescription: { DataTraceEnabled: true }
`,
  },
  pass: {
    'not said': `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    MethodSettings:
      - { ResourcePath: '/*', HttpMethod: '*', LoggingLevel: ERROR }
`,
  },
  unresolved: {
    imported: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    MethodSettings: !ImportValue settings
`,
  },
  notApplicable: {
    'no settings': `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    Description: live
`,
  },
});
