import { defineControl } from '../control.ts';
import { mayWrite, requireAuthorization, routesDeclaredBy } from './open-route.ts';

export const restMethodThatReadsRequiresAuthorization = defineControl({
  id: 'ASPIS-EVT-003',
  title: 'REST API method that reads requires authorization',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Method', 'AWS::ApiGateway::RestApi'],
  why: 'Without authorization anyone on the internet reads what the method returns, item by item, and runs the function behind it at your cost.',
  fix: 'Set AuthorizationType to AWS_IAM, COGNITO_USER_POOLS or CUSTOM with an authorizer; in SAM set Auth.DefaultAuthorizer on the API. A resource policy, a PRIVATE endpoint or mutual TLS also keep strangers out.',
  whenNotToUse: 'What the method returns is meant for everyone, such as a public catalogue or a health check.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_59'],
    'cdk-nag': ['APIGWAuthorization'],
    kics: ['api_gateway_with_open_access'],
    trivy: ['AWS-0004'],
    'guard-registry': ['API_GW_METHOD_AUTHORIZATION_TYPE_RULE'],
    cfn_nag: ['W59'],
    terrascan: ['AC_AWS_0439'],
    'sls-mentor': ['noUnauthorizedRestApiGatewaysRoutes'],
  },
  examples: {
    bad: `
ListOrders:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !Ref Orders
    HttpMethod: GET
    AuthorizationType: NONE
`,
    good: `
ListOrders:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !Ref Orders
    HttpMethod: GET
    AuthorizationType: COGNITO_USER_POOLS
    AuthorizerId: !Ref Users
`,
  },
  evaluate(resource) {
    return routesDeclaredBy(resource)
      .filter((route) => !mayWrite(route) && route.method !== 'OPTIONS')
      .map(requireAuthorization);
  },
});
