import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const apiStagesAreTraced = defineControl({
  id: 'ASPIS-OBS-002',
  title: 'REST API stages are traced with X-Ray',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Stage'],
  why: 'Without traces from the API on, a hostile or failing request cannot be followed from its entry to the data it touched.',
  fix: 'Set TracingEnabled to true on the stage (in SAM TracingEnabled on the API, best under Globals).',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_73'],
    prowler: ['apigateway_restapi_tracing_enabled'],
    'cdk-nag': ['APIGWXrayEnabled'],
    kics: ['api_gateway_xray_disabled', 'serverless_api_xray_tracing_disabled'],
    trivy: ['AWS-0003', 'AWS-0111'],
    'serverless-rules': ['WS2002'],
    securityhub: ['APIGateway.3'],
    'aws-config': ['API_GW_XRAY_ENABLED'],
    terrascan: ['AC_AWS_0015'],
    cloudsploit: ['apigatewayTracingEnabled'],
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
    TracingEnabled: true
`,
  },
  evaluate: (stage) => requiresOn(stage, 'TracingEnabled'),
});
