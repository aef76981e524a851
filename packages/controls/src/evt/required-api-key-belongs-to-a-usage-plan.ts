import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const requiredApiKeyBelongsToAUsagePlan = defineControl({
  id: 'ASPIS-EVT-013',
  title: 'An API whose methods require a key has a usage plan',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Method'],
  why: 'A key is only accepted through a usage plan. Where the application declares none, the plan is made by hand, with limits that nobody reviews, or every call is refused.',
  fix: 'Declare an AWS::ApiGateway::UsagePlan for the API and an AWS::ApiGateway::UsagePlanKey for each key.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-setup-api-key-with-restapi.html'],
  equivalents: {},
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders }
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: POST, AuthorizationType: AWS_IAM, ApiKeyRequired: true }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders }
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: POST, AuthorizationType: AWS_IAM, ApiKeyRequired: true }
Partners:
  Type: AWS::ApiGateway::UsagePlan
  Properties:
    ApiStages:
      - { ApiId: !Ref Api, Stage: live }
    Quota: { Limit: 100000, Period: MONTH }
`,
  },
  evaluate(method, app) {
    const key = method.boolean('ApiKeyRequired');
    if (key.kind === 'unresolved') return key;
    const api = app.target(method.at('RestApiId'), 'AWS::ApiGateway::RestApi');
    if (key.value !== true || api.kind === 'unresolved' || api.value?.type !== 'AWS::ApiGateway::RestApi') return [];
    const planned = app.referrers(api.value, 'AWS::ApiGateway::UsagePlan', 'ApiStages').length > 0;
    return planned ? pass : fail(key, 'ApiKeyRequired is true, but no usage plan covers the API');
  },
});
