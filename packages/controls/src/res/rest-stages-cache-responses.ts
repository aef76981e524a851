import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const restStagesCacheResponses = defineControl({
  id: 'ASPIS-RES-025',
  title: 'REST stages answer repeated requests from a cache',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::Stage'],
  why: 'Every request runs the function: a flood of the same question costs as much as as many different ones.',
  fix: 'Set CacheClusterEnabled where answers may be reused; encrypt the cache.',
  whenNotToUse: 'Answers differ for every caller, or the price of a cache is not worth it.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html'],
  equivalents: {
    checkov: ['CKV_AWS_120'],
    kics: ['api_gateway_cache_cluster_disabled', 'serverless_api_cache_cluster_disabled'],
    cloudsploit: ['apigatewayResponseCaching'],
  },
  examples: {
    bad: `
Prod:
  Type: AWS::ApiGateway::Stage
  Properties: { StageName: prod }
`,
    good: `
Prod:
  Type: AWS::ApiGateway::Stage
  Properties: { StageName: prod, CacheClusterEnabled: true }
`,
  },
  evaluate(stage) {
    const enabled = stage.boolean('CacheClusterEnabled');
    if (enabled.kind === 'unresolved') return enabled;
    return enabled.value === true
      ? pass
      : fail(enabled, enabled.value === false ? 'CacheClusterEnabled is false' : 'no CacheClusterEnabled');
  },
});
