import { testControl } from '@aspis/testkit';
import { deploymentsWriteAccessLogs as control } from './deployments-write-access-logs.ts';

const deployment = (properties: string) => `
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties:
    RestApiId: api
    ${properties}
`;

testControl(control, {
  fail: {
    'a stage of its own, otherwise described': deployment(
      'StageName: live\n    StageDescription: { TracingEnabled: true }',
    ),
    'a deployment that no stage uses': deployment('Description: first'),
    'a log without a format': deployment('StageDescription: { AccessLogSetting: { DestinationArn: arn } }'),
  },
  pass: { 'a described log': deployment('StageDescription: { AccessLogSetting: { DestinationArn: arn, Format: x } }') },
  notApplicable: {
    'a stage resource uses it': `${deployment('Description: first')}
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: api, DeploymentId: !Ref Deployment, StageName: live }
`,
  },
});
