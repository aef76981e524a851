import { type Resolved, type Verdict, type View, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const restStagesLogExecutions = defineControl({
  id: 'ASPIS-OBS-007',
  title: 'REST API stages log their executions',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'],
  why: 'Errors of authorizers, mappings and integrations show up in the execution log alone: without it, attacks on them and failures of them look the same.',
  fix: 'Set LoggingLevel to ERROR (or INFO) in MethodSettings for HttpMethod * and ResourcePath /*, and leave DataTraceEnabled off; SAM has MethodSettings on the API.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html',
  ],
  equivalents: {
    checkov: ['CKV2_AWS_4'],
    prowler: ['apigateway_restapi_logging_enabled'],
    'cdk-nag': ['APIGWExecutionLoggingEnabled'],
    'guard-registry': ['API_GW_EXECUTION_LOGGING_ENABLED'],
    securityhub: ['APIGateway.1'],
    'aws-config': ['API_GW_EXECUTION_LOGGING_ENABLED'],
    terrascan: ['AC_AWS_0014'],
    cloudsploit: ['apigatewayCloudwatchLogs'],
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
    MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: ERROR }]
`,
  },
  evaluate(stage) {
    if (stage.type === 'AWS::ApiGateway::Stage') return judge(stage.at('MethodSettings'), []);
    const description = stage.at('StageDescription');
    const own = description.isSet();
    if (own.kind === 'unresolved') return own;
    return own.value ? judge(description.at('MethodSettings'), [description.string('LoggingLevel')]) : notApplicable;
  },
});

/** A level for the whole stage will do; without one, each method's settings must have their own, which is OFF by default. */
function judge(settings: View, stageLevels: readonly Resolved<string | undefined>[]): Verdict | readonly Verdict[] {
  for (const level of stageLevels) {
    if (level.kind === 'unresolved') return level;
    if (level.value !== undefined) return isOn(level.value) ? pass : fail(level, `LoggingLevel is ${level.value}`);
  }
  const items = settings.items();
  if (items.kind === 'unresolved') return items;
  if (items.value.length === 0) return fail(settings, 'no MethodSettings with a LoggingLevel');
  return items.value.map((item) => {
    const level = item.string('LoggingLevel');
    if (level.kind === 'unresolved') return level;
    if (level.value === undefined) return fail(item, 'no LoggingLevel in the settings of a method');
    return isOn(level.value) ? pass : fail(level, `LoggingLevel is ${level.value}`);
  });
}

function isOn(level: string): boolean {
  return level === 'INFO' || level === 'ERROR';
}
