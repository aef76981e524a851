import { type Verdict, apiKind, fail } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requireAuthorization, routesDeclaredBy } from './open-route.ts';

export const httpApiRouteRequiresAuthorization = defineControl({
  id: 'ASPIS-EVT-004',
  title: 'HTTP API route requires authorization',
  severity: 'high',
  appliesTo: ['AWS::ApiGatewayV2::Route', 'AWS::ApiGatewayV2::Api'],
  why: 'An HTTP API has neither resource policies nor a web ACL of its own: without an authorizer anyone on the internet runs the function behind the route.',
  fix: 'Set AuthorizationType to JWT, CUSTOM or AWS_IAM with an AuthorizerId; in SAM set Auth.DefaultAuthorizer on the HttpApi.',
  whenNotToUse:
    'The route is public by design, such as a webhook whose signature the function verifies, or a page for everyone.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_309'],
    'cdk-nag': ['APIGWAuthorization'],
    securityhub: ['APIGateway.8'],
    'aws-config': ['API_GWV2_AUTHORIZATION_TYPE_CONFIGURED'],
    cloudsploit: ['apigatewayV2Authorization'],
    'sls-mentor': ['noUnauthorizedApiGatewaysV2Routes'],
  },
  examples: {
    bad: `
ListOrders:
  Type: AWS::ApiGatewayV2::Route
  Properties:
    ApiId: !Ref Api
    RouteKey: GET /orders
`,
    good: `
ListOrders:
  Type: AWS::ApiGatewayV2::Route
  Properties:
    ApiId: !Ref Api
    RouteKey: GET /orders
    AuthorizationType: JWT
    AuthorizerId: !Ref Users
`,
  },
  evaluate(resource) {
    const verdicts: Verdict[] = routesDeclaredBy(resource)
      .filter(({ kind, method }) => kind === 'http' && method !== 'OPTIONS')
      .map(requireAuthorization);
    const target = resource.at('Target');
    // An API made from a function alone sends every request there, and cannot have an authorizer.
    if (resource.type === 'AWS::ApiGatewayV2::Api' && apiKind(resource) === 'http' && target.value.kind !== 'absent')
      verdicts.push(fail(target, 'the quick-create route has no authorization'));
    return verdicts;
  },
});
