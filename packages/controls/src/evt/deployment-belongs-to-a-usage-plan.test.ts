import { testControl } from '@aspis/testkit';
import { deploymentBelongsToAUsagePlan as control } from './deployment-belongs-to-a-usage-plan.ts';

const deployment = (properties: string, rest = '') => `
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties: { RestApiId: !Ref Api, ${properties} }
${rest}`;

const stage = `
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, StageName: live, DeploymentId: !Ref Deployment }
`;

const plan = (name: string) => `
Plan:
  Type: AWS::ApiGateway::UsagePlan
  Properties: { ApiStages: [{ ApiId: !Ref Api, Stage: ${name} }] }
`;

testControl(control, {
  fail: {
    'its own stage': deployment('StageName: live'),
    'a stage resource without a plan': deployment('Description: first', stage + plan('other')),
  },
  pass: {
    'its own stage by name': deployment('StageName: live', plan('live')),
    'a stage resource with a plan': deployment('Description: first', stage + plan('!Ref Live')),
  },
  notApplicable: {
    'no stage in sight': deployment('Description: first'),
    'SAM makes the deployment, and its stage is spoken of': `
Shop:
  Type: AWS::Serverless::Api
  Properties: { StageName: live, DefinitionBody: { openapi: 3.0.1, paths: {} } }
`,
  },
});
