import { type Resolved, type ResourceView, type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const apiStageLimitsItsRequestRate = defineControl({
  id: 'ASPIS-EVT-014',
  title: 'API stage sets its own request rate for all methods',
  severity: 'medium',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  why: 'Without limits of its own a stage may use up the 10,000 requests per second that all APIs of the account share: a flood of one API stops the others, and every request runs a function you pay for.',
  fix: 'Set ThrottlingRateLimit and ThrottlingBurstLimit in MethodSettings for HttpMethod * and ResourcePath /*, for HTTP and WebSocket APIs in DefaultRouteSettings; the same properties exist in SAM.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  equivalents: { 'cdk-nag': ['ServerlessAPIGWDefaultThrottling'], 'serverless-rules': ['ES2003'] },
  examples: {
    bad: `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties: { ApiId: !Ref Api, StageName: $default, AutoDeploy: true }
`,
    good: `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties:
    ApiId: !Ref Api
    StageName: $default
    AutoDeploy: true
    DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 }
`,
  },
  evaluate(stage) {
    const property = stage.type === 'AWS::ApiGateway::Stage' ? 'MethodSettings' : 'DefaultRouteSettings';
    const settings = stage.type === 'AWS::ApiGateway::Stage' ? settingsOfAllMethods(stage) : known(stage.at(property));
    if (settings.kind === 'unresolved') return settings;
    if (settings.value === undefined) return fail(stage.at(property), `no ${property} for all methods`);
    const limits = [settings.value.isSet('ThrottlingRateLimit'), settings.value.isSet('ThrottlingBurstLimit')];
    for (const limit of limits) if (limit.kind === 'unresolved') return limit;
    return limits.every((limit) => limit.kind === 'known' && limit.value)
      ? pass
      : fail(settings.value, 'ThrottlingRateLimit and ThrottlingBurstLimit are not both set for all methods');
  },
});

function known(view: View): Resolved<View | undefined> {
  return { kind: 'known', value: view, span: view.span, path: view.path };
}

function settingsOfAllMethods(stage: ResourceView): Resolved<View | undefined> {
  const items = stage.items('MethodSettings');
  if (items.kind === 'unresolved') return items;
  const forAll = items.value.find((item) => {
    const method = item.string('HttpMethod');
    const path = item.string('ResourcePath');
    return method.kind === 'known' && method.value === '*' && path.kind === 'known' && path.value === '/*';
  });
  return { ...items, value: forAll };
}
