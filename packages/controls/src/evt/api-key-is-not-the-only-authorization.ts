import { type Verdict, fail, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isShielded } from './api-policy.ts';
import { type DeclaredRoute, routesDeclaredBy } from './open-route.ts';

export const apiKeyIsNotTheOnlyAuthorization = defineControl({
  id: 'ASPIS-EVT-006',
  title: 'An API key is not the only authorization of a method',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Method', 'AWS::ApiGateway::RestApi'],
  why: 'API keys identify a client for quotas. They are long-lived, shared, sent as they are by every client and end up in browsers and logs: whoever finds one calls the API.',
  fix: 'Keep the key for the usage plan and add an authorizer: AuthorizationType AWS_IAM, COGNITO_USER_POOLS or CUSTOM; in SAM Auth.DefaultAuthorizer beside ApiKeyRequired.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
    'https://cwe.mitre.org/data/definitions/287.html',
  ],
  equivalents: {
    'cdk-nag': ['APIGWAuthorization'],
    kics: ['api_gateway_with_open_access'],
    'guard-registry': ['API_GW_METHOD_AUTHORIZATION_TYPE_RULE'],
    cfn_nag: ['W59'],
  },
  examples: {
    bad: `
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: POST
    AuthorizationType: NONE
    ApiKeyRequired: true
`,
    good: `
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: POST
    AuthorizationType: AWS_IAM
    ApiKeyRequired: true
`,
  },
  evaluate(resource) {
    return routesDeclaredBy(resource)
      .filter(
        ({ method, authorization }) =>
          method !== 'OPTIONS' && (authorization.kind === 'unresolved' || authorization.value !== 'none'),
      )
      .map(judge);
  },
});

function judge({ authorization, label, place, api }: DeclaredRoute): Verdict {
  if (authorization.kind === 'unresolved') return unresolved(place, authorization.reason);
  if (authorization.value !== 'api-key') return pass;
  const shielded = api === undefined ? undefined : isShielded(api);
  if (shielded?.kind === 'unresolved') return unresolved(place, shielded.reason);
  return shielded?.value === true ? pass : fail(place, `${label} asks for an API key and nothing else`);
}
