import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const accessLogsAreStructured = defineControl({
  id: 'ASPIS-OBS-009',
  title: 'API access logs are written as JSON',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  why: 'A log of bare text has to be taken apart by patterns before anyone can ask it who called what; what a caller put into a header may break the patterns.',
  fix: 'Write Format as one JSON object with named fields, such as requestId, ip, user, routeKey and status.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html',
  ],
  equivalents: { 'cdk-nag': ['APIGWStructuredLogging'], 'serverless-rules': ['WS2001'] },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    AccessLogSetting: { DestinationArn: arn, Format: '$context.identity.sourceIp $context.status' }
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    AccessLogSetting: { DestinationArn: arn, Format: '{"ip":"$context.identity.sourceIp","status":"$context.status"}' }
`,
  },
  evaluate(stage) {
    const format = stage.text(
      stage.type === 'AWS::ApiGateway::Stage' ? 'AccessLogSetting.Format' : 'AccessLogSettings.Format',
    );
    if (format.kind === 'unresolved') return format;
    if (format.value === undefined) return notApplicable;
    return isJsonObject(format.value) ? pass : fail(format, 'Format is not JSON');
  },
});

/** Variables may stand unquoted, as in `{"status": $context.status}`: they count as numbers. */
function isJsonObject(format: string): boolean {
  try {
    const data: unknown = JSON.parse(format.replace(/(?<=[:[,]\s*)\$[\w.{}]+/g, '0'));
    return typeof data === 'object' && data !== null && !Array.isArray(data);
  } catch {
    // JSON.parse throws on every other text.
    return false;
  }
}
