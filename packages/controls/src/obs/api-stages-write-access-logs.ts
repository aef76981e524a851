import { defineControl } from '../control.ts';
import { requiresAccessLog } from './access-log.ts';

export const apiStagesWriteAccessLogs = defineControl({
  id: 'ASPIS-OBS-005',
  title: 'API stages write an access log',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  why: 'Without an access log there is no record of who called which route from where: probing goes unseen, and after a breach nobody can say what was taken.',
  fix: 'Set AccessLogSetting (HTTP and WebSocket APIs: AccessLogSettings) with DestinationArn, a log group, and Format; SAM has the same properties on Api and HttpApi.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_76', 'CKV_AWS_95'],
    prowler: ['apigatewayv2_api_access_logging_enabled'],
    'cdk-nag': ['APIGWAccessLogging'],
    kics: ['serverless_api_access_logging_setting_undefined'],
    trivy: ['AWS-0001', 'AWS-0113', 'AWS-0116'],
    'guard-registry': ['API_GW_STAGE_ACCESS_LOGGING_RULE', 'API_GWV2_ACCESS_LOGS_ENABLED'],
    cfn_nag: ['W46', 'W69'],
    'serverless-rules': ['ES2000'],
    securityhub: ['APIGateway.9'],
    'aws-config': ['API_GWV2_ACCESS_LOGS_ENABLED'],
    terrascan: ['AC_AWS_0442', 'AC_AWS_0012'],
    cloudsploit: ['apigatewayV2AccessLogging'],
  },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    RestApiId: api
    StageName: live
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    RestApiId: api
    StageName: live
    AccessLogSetting:
      DestinationArn: arn:aws:logs:eu-west-1:111122223333:log-group:access
      Format: '{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","status":"$context.status"}'
`,
  },
  evaluate(stage) {
    const property = stage.type === 'AWS::ApiGateway::Stage' ? 'AccessLogSetting' : 'AccessLogSettings';
    return requiresAccessLog(stage.at(property), property);
  },
});
