import { type ResourceView, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** Resources that are looked at on the way from a deployment to a method. */
const MAX_STEPS = 50;

export const apiDeploymentsWaitForTheirMethods = defineControl({
  id: 'ASPIS-DEP-016',
  title: 'API deployments wait for their methods',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::Deployment'],
  why: 'A deployment is a picture of the API at one moment. Taken before the methods stand, it fails, or serves routes without the authorisation that the template gives them.',
  fix: 'Name the methods in DependsOn of the deployment.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
Get:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: AWS_IAM }
Release:
  Type: AWS::ApiGateway::Deployment
  Properties: { RestApiId: !Ref Api }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
Get:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: AWS_IAM }
Release:
  Type: AWS::ApiGateway::Deployment
  DependsOn: Get
  Properties: { RestApiId: !Ref Api }
`,
  },
  evaluate(deployment, app) {
    const api = app.target(deployment.at('RestApiId'), 'AWS::ApiGateway::RestApi');
    if (api.kind === 'unresolved' || api.value?.type !== 'AWS::ApiGateway::RestApi') return notApplicable;
    const [method] = app.referrers(api.value, 'AWS::ApiGateway::Method', 'RestApiId', 1);
    if (method === undefined || method.resource.stack !== deployment.resource.stack) return notApplicable;
    return waitsForMethod(deployment)
      ? pass
      : fail(deployment, `DependsOn names no method of ${api.value.logicalId}, such as ${method.logicalId}`);
  },
});

/** Whether `DependsOn` leads to a method, directly or by way of others. */
function waitsForMethod(deployment: ResourceView): boolean {
  const seen = new Set([deployment]);
  for (const resource of seen) {
    if (resource.type === 'AWS::ApiGateway::Method' || seen.size > MAX_STEPS) return true;
    const names = resource.attribute('DependsOn').items();
    for (const item of names.kind === 'known' ? names.value : []) {
      const name = item.string();
      const next = resource.app.resource(`${resource.resource.stack}/${name.kind === 'known' ? name.value : ''}`);
      if (next !== undefined) seen.add(next);
    }
  }
  return false;
}
