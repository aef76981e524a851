import { testControl } from '@aspis/testkit';
import { functionUrlIsNoWayRoundAnApi as control } from './function-url-is-no-way-round-an-api.ts';

const uri = "!Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Orders.Arn}/invocations'";

const application = (type: string, routes: string) => `
Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: !Ref Orders, AuthType: ${type} }
${routes}`;

const method = (authorization: string) => `
Method:
  Type: AWS::ApiGateway::Method
  Properties: { HttpMethod: POST, AuthorizationType: ${authorization}, Integration: { Type: AWS_PROXY, Uri: ${uri} } }
`;

const httpRoute = `
Integration:
  Type: AWS::ApiGatewayV2::Integration
  Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Orders.Arn }
Route:
  Type: AWS::ApiGatewayV2::Route
  Properties: { ApiId: !Ref Api, RouteKey: POST /orders, AuthorizationType: JWT, Target: !Sub 'integrations/\${Integration}' }
`;

testControl(control, {
  fail: {
    'beside a guarded method': application('NONE', method('CUSTOM')),
    'beside a guarded HTTP route': application('NONE', httpRoute),
  },
  pass: { 'both are guarded': application('AWS_IAM', method('CUSTOM')) },
  unresolved: { 'the type is imported': application('!ImportValue type', method('CUSTOM')) },
  notApplicable: {
    'both are open: other controls speak of them': application('NONE', method('NONE')),
    'no API': application('NONE', ''),
  },
});
