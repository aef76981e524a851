import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { literalSecret } from './secret-shapes.ts';
import { secretSource } from './secret-sources.ts';

const paths: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::Deployment': 'StageDescription.Variables',
  'AWS::ApiGatewayV2::Stage': 'StageVariables',
};

export const stageVariablesHoldNoSecret = defineControl({
  id: 'ASPIS-DAT-007',
  title: 'API stage variables hold no secret',
  severity: 'high',
  holdsSecret: true,
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment', 'AWS::ApiGatewayV2::Stage'],
  why: 'Stage variables are plain text: everyone who may read the stage reads them, and mapping templates and integrations can send them on.',
  fix: 'Keep the value in Secrets Manager and let the integration read it; a stage variable may hold its name.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  equivalents: { prowler: ['apigateway_restapi_no_secrets_in_stage_variables'] },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    RestApiId: a1b2c3
    StageName: live
    Variables:
      backendPassword: correct-horse-42
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    RestApiId: a1b2c3
    StageName: live
    Variables:
      backendHost: orders.internal
`,
  },
  evaluate(stage) {
    const variables = stage.entries(paths[stage.type] ?? 'Variables');
    if (variables.kind === 'unresolved') return variables;
    if (variables.value.length === 0) return notApplicable;
    const found = variables.value.flatMap(([name, variable]): Verdict[] => {
      const source = secretSource(variable);
      if (source?.noEcho === true) return [fail(variable, `${name} holds the value of ${source.name}`)];
      const text = variable.text();
      const secret = text.kind === 'known' && text.value !== undefined ? literalSecret(name, text.value) : undefined;
      return secret?.kind === 'secret' ? [fail(variable, `${name} holds ${secret.what}`)] : [];
    });
    return found.length > 0 ? found : pass;
  },
});
