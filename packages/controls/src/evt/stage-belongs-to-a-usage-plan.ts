import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isStagePlanned, knowsItsCallers } from './usage-plans.ts';

export const stageBelongsToAUsagePlan = defineControl({
  id: 'ASPIS-EVT-009',
  title: 'REST API stage belongs to a usage plan',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Stage'],
  why: 'Without a usage plan no client of the stage has a quota or a rate of its own: one of them can use up what all of them share.',
  fix: 'Declare an AWS::ApiGateway::UsagePlan with Throttle and Quota whose ApiStages name the stage, in SAM Auth.UsagePlan on the API.',
  whenNotToUse: 'The API has no named clients, and the throttling of its stage is enough.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html'],
  equivalents: { kics: ['api_gateway_stage_without_api_gateway_usage_plan_associated'], cfn_nag: ['W64'] },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: live }
`,
    good: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: live }
Partners:
  Type: AWS::ApiGateway::UsagePlan
  Properties:
    ApiStages:
      - { ApiId: !Ref Api, Stage: !Ref Live }
    Throttle: { RateLimit: 50, BurstLimit: 100 }
    Quota: { Limit: 100000, Period: MONTH }
`,
  },
  evaluate(stage) {
    const planned = isStagePlanned(stage);
    if (planned.kind === 'unresolved') return planned;
    if (planned.value) return pass;
    return knowsItsCallers(stage.at('RestApiId')) ? [] : fail(stage, 'no usage plan names this stage');
  },
});
