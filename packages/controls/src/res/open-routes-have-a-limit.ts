import { type Route, type ResourceView, fail, isPrivateApi, notApplicable, pass, routesTo } from '@aspis/model';
import { defineControl } from '../control.ts';

export const openRoutesHaveALimit = defineControl({
  id: 'ASPIS-RES-034',
  title: 'Functions behind open routes have a limit somewhere',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Anyone may call the route as often as the account allows: the flood is billed to the last request, and takes the concurrency of every other function.',
  fix: 'Set ReservedConcurrentExecutions on the function, or ThrottlingRateLimit and ThrottlingBurstLimit on the stage (in SAM MethodSettings or DefaultRouteSettings), or authorise the route.',
  whenNotToUse: 'A web ACL with a rate rule, or CloudFront before the API, bounds the requests.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
    'https://cwe.mitre.org/data/definitions/770.html',
    'https://attack.mitre.org/techniques/T1496/',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders: { Type: AWS::Lambda::Function, Properties: { Handler: app.handler } }
Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: shop, ProtocolType: HTTP } }
Integration: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Orders.Arn } }
Route: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: GET /orders, Target: !Sub 'integrations/\${Integration}' } }
Stage: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Api, StageName: $default, AutoDeploy: true } }
`,
    good: `
Orders: { Type: AWS::Lambda::Function, Properties: { Handler: app.handler } }
Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: shop, ProtocolType: HTTP } }
Integration: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Orders.Arn } }
Route: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: GET /orders, Target: !Sub 'integrations/\${Integration}' } }
Stage: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Api, StageName: $default, AutoDeploy: true, DefaultRouteSettings: { ThrottlingRateLimit: 50 } } }
`,
  },
  evaluate(fn) {
    const open = routesTo(fn).filter(isOpen);
    const [first] = open;
    if (first === undefined) return notApplicable;
    const reserved = fn.at('ReservedConcurrentExecutions');
    if (reserved.value.kind !== 'absent') return pass;
    const unlimited = open.find(({ api }) => !hasThrottle(api));
    if (unlimited === undefined) return pass;
    const route = unlimited.kind === 'websocket' ? unlimited.method : `${unlimited.method} ${unlimited.path}`;
    return fail(
      reserved,
      `${route} is open to everyone, no stage of its API limits requests, and the function reserves no concurrency`,
    );
  },
});

function isOpen({ authorization, api, method, kind }: Route): boolean {
  if (authorization.kind !== 'known' || authorization.value !== 'none' || method === 'OPTIONS' || isPrivateApi(api))
    return false;
  // Who may send messages follows from who may connect.
  return kind !== 'websocket' || method === '$connect';
}

/** Whether any stage of the API, or a method of it, limits requests, or a web ACL stands before a stage. */
function hasThrottle(api: ResourceView): boolean {
  const { app } = api;
  const limits = (text: string): boolean => text.startsWith('Throttling');
  const rest = app.referrers(api, 'AWS::ApiGateway::Stage', 'RestApiId');
  const stages = [...rest, ...app.referrers(api, 'AWS::ApiGatewayV2::Stage', 'ApiId')];
  return stages.some((stage) => {
    const methods = stage.items('MethodSettings');
    const settings = [...(methods.kind === 'known' ? methods.value : []), stage.at('DefaultRouteSettings')];
    const isLimited = settings.some((setting) => {
      const entries = setting.entries();
      return entries.kind === 'unresolved'
        ? setting.value.kind !== 'absent'
        : entries.value.some(([name]) => limits(name));
    });
    return (
      isLimited ||
      methods.kind === 'unresolved' ||
      app.referrers(stage, 'AWS::WAFv2::WebACLAssociation', 'ResourceArn').length > 0
    );
  });
}
