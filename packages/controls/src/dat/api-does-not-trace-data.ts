import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { methodSettingsOf } from './method-settings.ts';

export const apiDoesNotTraceData = defineControl({
  id: 'ASPIS-DAT-047',
  title: 'API stages do not log whole requests and responses',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment', 'AWS::ApiGatewayV2::Stage'],
  why: 'Data tracing writes bodies, headers and tokens into CloudWatch Logs, where far more people and tools read than may see the data.',
  fix: 'Set DataTraceEnabled to false and use access logs with the fields that you need.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  equivalents: { checkov: ['CKV_AWS_276'] },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    MethodSettings:
      - { ResourcePath: '/*', HttpMethod: '*', LoggingLevel: INFO, DataTraceEnabled: true }
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    MethodSettings:
      - { ResourcePath: '/*', HttpMethod: '*', LoggingLevel: INFO, DataTraceEnabled: false }
`,
  },
  evaluate(stage) {
    const settings = methodSettingsOf(stage);
    if (settings.kind === 'unresolved') return settings;
    return settings.value.map((setting) => {
      const traced = setting.boolean('DataTraceEnabled');
      if (traced.kind === 'unresolved') return traced;
      return traced.value === true ? fail(traced, 'DataTraceEnabled is true') : pass;
    });
  },
});
