import { testControl } from '@aspis/testkit';
import { apiStagesAreTraced as control } from './api-stages-are-traced.ts';

const stage = (properties: string) => `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    RestApiId: api
    ${properties}
`;

testControl(control, {
  fail: { off: stage('TracingEnabled: false') },
  pass: { 'on, as text': stage("TracingEnabled: 'true'") },
  unresolved: { imported: stage('TracingEnabled: !ImportValue tracing') },
  notApplicable: {
    'an HTTP API, which cannot be traced': `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties: { ApiId: api, StageName: live }
`,
  },
});
