import { type ResourceView, type Verdict, type View, fail, openApiRoutes, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isAnyOrigin } from './cors-origins.ts';

export const restApiCorsNamesItsOrigins = defineControl({
  id: 'ASPIS-EVT-033',
  title: 'REST API lets in named web origins only',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Method', 'AWS::ApiGateway::GatewayResponse', 'AWS::ApiGateway::RestApi'],
  why: 'With any origin allowed, every web page that a user opens may call the API from their browser and read the answer, also from inside your network.',
  fix: "Write the origin of your site as the value of Access-Control-Allow-Origin, such as 'https://shop.example.com' with its quotes; in SAM Cors.AllowOrigin.",
  whenNotToUse: 'The API serves public data to any site.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
    'https://cwe.mitre.org/data/definitions/942.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Preflight:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: OPTIONS
    Integration:
      Type: MOCK
      IntegrationResponses:
        - StatusCode: '200'
          ResponseParameters:
            method.response.header.Access-Control-Allow-Origin: "'*'"
`,
    good: `
Preflight:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: OPTIONS
    Integration:
      Type: MOCK
      IntegrationResponses:
        - StatusCode: '200'
          ResponseParameters:
            method.response.header.Access-Control-Allow-Origin: "'https://shop.example.com'"
`,
  },
  evaluate(resource) {
    const verdicts = headersOf(resource).flatMap((parameters) => judge(parameters));
    // SAM writes one setting into every route.
    return verdicts.filter(
      (verdict, index) =>
        verdict.kind === 'pass' ||
        verdicts.findIndex((other) => other.kind === verdict.kind && samePlace(other, verdict)) === index,
    );
  },
});

/** The mappings of response headers to their values. */
function headersOf(resource: ResourceView): readonly View[] {
  switch (resource.type) {
    case 'AWS::ApiGateway::GatewayResponse':
      return [resource.at('ResponseParameters')];
    case 'AWS::ApiGateway::Method': {
      const responses = resource.items('Integration.IntegrationResponses');
      return responses.kind === 'known' ? responses.value.map((response) => response.at('ResponseParameters')) : [];
    }
    default:
      return openApiRoutes(resource, 'rest', resource.at('Body')).flatMap(({ integration }) => {
        const responses = integration.entries('responses');
        return responses.kind === 'known'
          ? responses.value.map(([, response]) => response.at('responseParameters'))
          : [];
      });
  }
}

function judge(parameters: View): readonly Verdict[] {
  const entries = parameters.entries();
  if (entries.kind === 'unresolved') return [];
  return entries.value
    .filter(([name]) => /^(gatewayresponse|method\.response)\.header\.access-control-allow-origin$/i.test(name))
    .map(([, value]) => {
      const text = value.string();
      if (text.kind === 'unresolved') return unresolved(value, text.reason);
      const origin = (text.value ?? '').replace(/^'|'$/g, '');
      return isAnyOrigin(origin) ? fail(value, 'Access-Control-Allow-Origin is *') : pass;
    });
}

function samePlace(a: Verdict, b: Verdict): boolean {
  return a.kind !== 'pass' && b.kind !== 'pass' && a.span.line === b.span.line && a.span.column === b.span.column;
}
