import { apiKind, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const websocketStagesLogExecutions = defineControl({
  id: 'ASPIS-OBS-008',
  title: 'WebSocket API stages log their executions',
  severity: 'low',
  appliesTo: ['AWS::ApiGatewayV2::Stage'],
  why: 'Errors of the authorizer and the routes show up in the execution log alone: without it, attacks on them and failures of them look the same.',
  fix: 'Set DefaultRouteSettings.LoggingLevel to ERROR or INFO, and leave DataTraceEnabled off. HTTP APIs have no execution log.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html',
  ],
  equivalents: { securityhub: ['APIGateway.1'] },
  examples: {
    bad: `
Chat:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: chat, ProtocolType: WEBSOCKET }
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties: { ApiId: !Ref Chat, StageName: live }
`,
    good: `
Chat:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: chat, ProtocolType: WEBSOCKET }
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties: { ApiId: !Ref Chat, StageName: live, DefaultRouteSettings: { LoggingLevel: ERROR } }
`,
  },
  evaluate(stage, app) {
    const api = app.target(stage.at('ApiId'), 'AWS::ApiGatewayV2::Api');
    const level = stage.string('DefaultRouteSettings.LoggingLevel');
    if (level.kind === 'unresolved') return level;
    if (level.value === 'INFO' || level.value === 'ERROR') return pass;
    // Of an API out of sight only a level that was set and is off tells anything.
    const isWebsocket = api.kind === 'known' && api.value !== undefined && apiKind(api.value) === 'websocket';
    if (!isWebsocket && (level.value === undefined || (api.kind === 'known' && api.value !== undefined)))
      return notApplicable;
    return fail(
      level,
      level.value === undefined ? 'no DefaultRouteSettings.LoggingLevel' : `LoggingLevel is ${level.value}`,
    );
  },
});
