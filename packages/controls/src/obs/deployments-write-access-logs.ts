import { fail, notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresAccessLog } from './access-log.ts';

export const deploymentsWriteAccessLogs = defineControl({
  id: 'ASPIS-OBS-006',
  title: 'Stages that a deployment makes by itself write an access log',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Deployment'],
  why: 'A stage made by StageName alone has no access log: calls to it leave no record of who made them.',
  fix: 'Declare the stage as AWS::ApiGateway::Stage with AccessLogSetting, or set StageDescription.AccessLogSetting on the deployment.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html',
  ],
  equivalents: { kics: ['api_gateway_deployment_without_access_log_setting'], cfn_nag: ['W45'] },
  examples: {
    bad: `
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties:
    RestApiId: api
    StageName: live
`,
    good: `
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties:
    RestApiId: api
    StageName: live
    StageDescription:
      AccessLogSetting: { DestinationArn: arn:aws:logs:eu-west-1:111122223333:log-group:access, Format: $context.requestId }
`,
  },
  evaluate(deployment, app) {
    const stageName = deployment.isSet('StageName');
    if (stageName.kind === 'unresolved') return stageName;
    const setting = deployment.at('StageDescription.AccessLogSetting');
    if (setting.value.kind !== 'absent') return requiresAccessLog(setting, 'StageDescription.AccessLogSetting');
    // A stage that uses the deployment answers for itself.
    if (app.referrers(deployment, 'AWS::ApiGateway::Stage', 'DeploymentId').length > 0) return notApplicable;
    return fail(
      deployment,
      stageName.value ? 'it makes a stage without an access log' : 'no stage with an access log uses it',
    );
  },
});
