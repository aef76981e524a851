import { type ResourceView, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isPlanned, isStagePlanned, knowsItsCallers } from './usage-plans.ts';

export const deploymentBelongsToAUsagePlan = defineControl({
  id: 'ASPIS-EVT-010',
  title: 'The stage that a REST API deployment goes to belongs to a usage plan',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::Deployment'],
  why: 'Without a usage plan no client of what is deployed has a quota or a rate of its own: one of them can use up what all of them share.',
  fix: 'Declare an AWS::ApiGateway::UsagePlan with Throttle and Quota whose ApiStages name the stage.',
  whenNotToUse: 'The API has no named clients, and the throttling of its stage is enough.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html'],
  equivalents: { kics: ['api_gateway_deployment_without_api_gateway_usage_plan_associated'], cfn_nag: ['W68'] },
  examples: {
    bad: `
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties: { RestApiId: !Ref Api, StageName: live }
`,
    good: `
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties: { RestApiId: !Ref Api, StageName: live }
Partners:
  Type: AWS::ApiGateway::UsagePlan
  Properties:
    ApiStages:
      - { ApiId: !Ref Api, Stage: live }
    Throttle: { RateLimit: 50, BurstLimit: 100 }
`,
  },
  evaluate(deployment, app) {
    // SAM makes a deployment for each stage: the author wrote one API, and hears of its stage.
    if (deployment.resource.origin !== undefined && deployment.resource.origin.type.startsWith('AWS::Serverless::'))
      return [];
    const stageName = deployment.at('StageName');
    const stages = app.referrers(deployment, 'AWS::ApiGateway::Stage', 'DeploymentId');
    const answers = [
      ...(stageName.value.kind === 'absent' ? [] : [isPlanned(stageName, deployment.at('RestApiId'))]),
      ...stages.map((stage: ResourceView) => isStagePlanned(stage)),
    ];
    const unknown = answers.find(({ kind }) => kind === 'unresolved');
    if (answers.length === 0) return [];
    const isPlain = answers.some((answer) => answer.kind === 'known' && !answer.value);
    if (isPlain && knowsItsCallers(deployment.at('RestApiId'))) return [];
    if (isPlain) return fail(deployment, 'no usage plan names a stage of this deployment');
    return unknown?.kind === 'unresolved' ? unknown : pass;
  },
});
