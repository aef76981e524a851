import { apiKind, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requireAuthorization, routesDeclaredBy } from './open-route.ts';

export const websocketConnectionRequiresAuthorization = defineControl({
  id: 'ASPIS-EVT-005',
  title: 'WebSocket API authorizes connections',
  severity: 'high',
  appliesTo: ['AWS::ApiGatewayV2::Route', 'AWS::ApiGatewayV2::Api'],
  why: 'Only the $connect route of a WebSocket API can be authorized: where it is open, or missing, anyone opens a connection and sends messages to every function behind the API.',
  fix: 'Give the $connect route AuthorizationType CUSTOM with a REQUEST authorizer, or AWS_IAM.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-control-access.html',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_309'],
    securityhub: ['APIGateway.8'],
    'aws-config': ['API_GWV2_AUTHORIZATION_TYPE_CONFIGURED'],
    'sls-mentor': ['noUnauthorizedApiGatewaysV2Routes'],
  },
  examples: {
    bad: `
Connect:
  Type: AWS::ApiGatewayV2::Route
  Properties:
    ApiId: !Ref Chat
    RouteKey: $connect
    AuthorizationType: NONE
`,
    good: `
Connect:
  Type: AWS::ApiGatewayV2::Route
  Properties:
    ApiId: !Ref Chat
    RouteKey: $connect
    AuthorizationType: CUSTOM
    AuthorizerId: !Ref Users
`,
  },
  evaluate(resource, app) {
    if (resource.type === 'AWS::ApiGatewayV2::Route')
      return routesDeclaredBy(resource)
        .filter(({ kind, method }) => kind === 'websocket' && method === '$connect')
        .map(requireAuthorization);
    if (apiKind(resource) !== 'websocket') return [];
    const keys = app.referrers(resource, 'AWS::ApiGatewayV2::Route', 'ApiId').map((route) => route.string('RouteKey'));
    if (keys.length === 0) return [];
    const connects = keys.some((key) => key.kind === 'unresolved' || key.value === '$connect');
    return connects ? pass : fail(resource, 'no route for $connect, so every connection is accepted');
  },
});
