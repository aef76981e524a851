import { testControl } from '@aspis/testkit';
import { websocketStagesLogExecutions as control } from './websocket-stages-log-executions.ts';

const stage = (properties: string, protocol = 'WEBSOCKET') => `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: chat, ProtocolType: ${protocol} }
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties:
    ApiId: !Ref Api
    ${properties}
`;

testControl(control, {
  fail: {
    off: stage("DefaultRouteSettings: { LoggingLevel: 'OFF' }"),
    'nothing said': stage('StageName: live'),
    'off, of an API that is not in sight': `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties: { ApiId: abc, DefaultRouteSettings: { LoggingLevel: 'OFF' } }
`,
  },
  pass: { errors: stage('DefaultRouteSettings: { LoggingLevel: ERROR }') },
  unresolved: { imported: stage('DefaultRouteSettings: { LoggingLevel: !ImportValue level }') },
  notApplicable: {
    'an HTTP API': stage('StageName: live', 'HTTP'),
    'nothing said, of an API that is not in sight': `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties: { ApiId: abc, StageName: live }
`,
  },
});
