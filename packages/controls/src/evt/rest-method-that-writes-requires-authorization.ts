import { defineControl } from '../control.ts';
import { mayWrite, requireAuthorization, routesDeclaredBy } from './open-route.ts';

export const restMethodThatWritesRequiresAuthorization = defineControl({
  id: 'ASPIS-EVT-002',
  title: 'REST API method that can change something requires authorization',
  severity: 'high',
  appliesTo: ['AWS::ApiGateway::Method', 'AWS::ApiGateway::RestApi'],
  why: 'Without authorization anyone on the internet calls the function behind the method, with any body and as often as they like.',
  fix: 'Set AuthorizationType to AWS_IAM, COGNITO_USER_POOLS or CUSTOM with an authorizer; in SAM set Auth.DefaultAuthorizer on the API. A resource policy, a PRIVATE endpoint or mutual TLS also keep strangers out.',
  whenNotToUse: 'The method is public by design, such as sign-up or a webhook whose signature the function verifies.',
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
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !Ref Orders
    HttpMethod: POST
    AuthorizationType: NONE
`,
    good: `
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !Ref Orders
    HttpMethod: POST
    AuthorizationType: AWS_IAM
`,
  },
  evaluate(resource) {
    return routesDeclaredBy(resource).filter(mayWrite).map(requireAuthorization);
  },
});
