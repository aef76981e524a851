import { type ResourceView, type Verdict, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const openapiAsksForHttps = defineControl({
  id: 'ASPIS-INP-014',
  title: 'OpenAPI body tells clients to use HTTPS',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'],
  why: 'Clients that are generated from the definition call the address it gives: over HTTP their first request, token included, can be read on the way.',
  fix: 'Write https alone under schemes, or https:// addresses under servers.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: { kics: ['global_server_uses_http'], checkov: ['CKV_OPENAPI_18'] },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body: { swagger: '2.0', schemes: [http, https], paths: {} }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body: { swagger: '2.0', schemes: [https], paths: {} }
`,
  },
  evaluate(api) {
    return api.at('Body').value.kind === 'mapping' ? [...judgeSchemes(api), ...judgeServers(api)] : [];
  },
});

function judgeSchemes(api: ResourceView): readonly Verdict[] {
  const schemes = api.at('Body.schemes');
  const items = schemes.items();
  if (items.kind === 'unresolved' || items.value.length === 0) return [];
  const plain = items.value.some((item) => {
    const text = item.string();
    return text.kind === 'known' && (text.value === 'http' || text.value === 'ws');
  });
  return [plain ? fail(schemes, 'schemes holds http') : pass];
}

function judgeServers(api: ResourceView): readonly Verdict[] {
  const servers = api.items('Body.servers');
  if (servers.kind === 'unresolved') return [];
  return servers.value.map((server) => {
    const url = server.text('url');
    return url.kind === 'known' && /^(http|ws):\/\//i.test(url.value ?? '')
      ? fail(url, 'the server is addressed over http')
      : pass;
  });
}
