import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const stagesServeTheirOwnApi = defineControl({
  id: 'ASPIS-DEP-010',
  title: 'A stage and its deployment belong to the same API',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  why: 'A stage with a deployment of another API cannot be made, or, where ids are passed along, serves the wrong routes.',
  fix: 'Let RestApiId (ApiId on an HTTP or WebSocket API) of the stage and of its deployment name the same API.',
  sources: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-stage.html'],
  equivalents: {
    'cfn-lint': ['E3698'],
  },
  examples: {
    bad: `
A:
  Type: AWS::ApiGateway::RestApi
B:
  Type: AWS::ApiGateway::RestApi
Release:
  Type: AWS::ApiGateway::Deployment
  Properties: { RestApiId: !Ref A }
Prod:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref B, DeploymentId: !Ref Release }
`,
    good: `
A:
  Type: AWS::ApiGateway::RestApi
Release:
  Type: AWS::ApiGateway::Deployment
  Properties: { RestApiId: !Ref A }
Prod:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref A, DeploymentId: !Ref Release }
`,
  },
  evaluate(stage, app) {
    const [service, id, api] =
      stage.type === 'AWS::ApiGateway::Stage'
        ? ['AWS::ApiGateway', 'RestApiId', 'AWS::ApiGateway::RestApi']
        : ['AWS::ApiGatewayV2', 'ApiId', 'AWS::ApiGatewayV2::Api'];
    const deployment = app.target(stage.at('DeploymentId'), `${service}::Deployment`);
    if (deployment.kind === 'unresolved' || deployment.value === undefined) return notApplicable;
    const own = app.target(stage.at(id), api);
    const deployed = app.target(deployment.value.at(id), api);
    if (
      own.kind === 'unresolved' ||
      deployed.kind === 'unresolved' ||
      own.value === undefined ||
      deployed.value === undefined
    )
      return notApplicable;
    return own.value.id === deployed.value.id
      ? pass
      : fail(stage.at(id), `the stage is of ${own.value.logicalId}, its deployment of ${deployed.value.logicalId}`);
  },
});
