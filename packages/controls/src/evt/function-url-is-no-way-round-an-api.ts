import {
  type ResourceView,
  type Verdict,
  authorizationOf,
  fail,
  functionBehind,
  isPrivateApi,
  pass,
  triggersOf,
} from '@aspis/model';
import { defineControl } from '../control.ts';
import { isShielded } from './api-policy.ts';

export const functionUrlIsNoWayRoundAnApi = defineControl({
  id: 'ASPIS-EVT-072',
  title: 'Function behind a guarded API has no open function URL',
  severity: 'high',
  appliesTo: ['AWS::Lambda::Url'],
  why: 'The API asks who is calling, the URL of the same function does not: an attacker takes the URL and is past the authorizer, the throttling and the web ACL.',
  fix: 'Remove the URL, or set its AuthType to AWS_IAM and name who may call it.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    'https://cwe.mitre.org/data/definitions/288.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: !GetAtt Orders.Arn, AuthType: NONE }
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: POST
    AuthorizationType: AWS_IAM
    Integration: { Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations' }
`,
    good: `
Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: !GetAtt Orders.Arn, AuthType: AWS_IAM }
CreateOrder:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: POST
    AuthorizationType: AWS_IAM
    Integration: { Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations' }
`,
  },
  evaluate(url): Verdict | readonly Verdict[] {
    const type = url.string('AuthType');
    if (type.kind === 'unresolved') return type;
    const fn = functionBehind(url.at('TargetFunctionArn'));
    if (fn.kind === 'unresolved' || fn.value === undefined) return [];
    const guarded = triggersOf(fn.value).find(({ kind, via }) => kind === 'api' && isGuarded(via));
    if (guarded === undefined) return [];
    return type.value === 'NONE'
      ? fail(type, `AuthType is NONE, and ${guarded.via.logicalId} guards the same function`)
      : pass;
  },
});

function isGuarded(via: ResourceView): boolean {
  const { app } = via;
  if (via.type === 'AWS::ApiGatewayV2::Integration')
    return app.referrers(via, 'AWS::ApiGatewayV2::Route', 'Target').some(asksWhoCalls);
  if (via.type === 'AWS::ApiGateway::Method') {
    const api = app.target(via.at('RestApiId'), 'AWS::ApiGateway::RestApi');
    const shielded =
      api.kind === 'known' && api.value?.type === 'AWS::ApiGateway::RestApi' ? isShielded(api.value) : undefined;
    return asksWhoCalls(via) || (shielded?.kind === 'known' && shielded.value);
  }
  if (via.type !== 'AWS::ApiGateway::RestApi' && via.type !== 'AWS::ApiGatewayV2::Api') return false;
  const security = via.at('Body.security').value.kind !== 'absent';
  return isPrivateApi(via) || (via.at('Body').value.kind === 'mapping' && security);
}

function asksWhoCalls(route: ResourceView): boolean {
  const authorization = authorizationOf(route);
  return authorization.kind === 'known' && !['none', 'api-key'].includes(authorization.value);
}
