import { type ResourceView, fail, pass, routesOf } from '@aspis/model';
import { defineControl } from '../control.ts';

export const apiEndpointIsPrivate = defineControl({
  id: 'ASPIS-EVT-015',
  title: 'REST API is reached through a private endpoint',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  why: 'An edge or regional endpoint answers the whole internet; one that is only meant for your own network need not be found by anyone else.',
  fix: 'Set EndpointConfiguration.Types to PRIVATE with VpcEndpointIds and a resource policy; in SAM EndpointConfiguration.Type: PRIVATE.',
  whenNotToUse: 'The API serves clients on the internet.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html'],
  equivalents: {
    kics: ['api_gateway_endpoint_config_is_not_private', 'serverless_api_endpoint_config_not_private'],
    prowler: ['apigateway_restapi_public'],
    terrascan: ['AC_AWS_0011'],
    cloudsploit: ['apigatewayPrivateEndpoints'],
  },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: ledger
    EndpointConfiguration: { Types: [REGIONAL] }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: ledger
    EndpointConfiguration: { Types: [PRIVATE] }
`,
  },
  evaluate(api) {
    const types = api.at('EndpointConfiguration.Types');
    const items = types.items();
    if (items.kind === 'unresolved') return items;
    if (servesUsers(api)) return [];
    if (items.value.length === 0) return fail(types, 'no EndpointConfiguration, so the endpoint is public');
    const texts = items.value.map((item) => item.string());
    if (texts.some((text) => text.kind === 'known' && text.value === 'PRIVATE')) return pass;
    const unknown = texts.find((text) => text.kind === 'unresolved');
    return unknown?.kind === 'unresolved'
      ? unknown
      : fail(types, `the endpoint is ${texts.map((text) => (text.kind === 'known' ? text.value : '')).join(', ')}`);
  },
});

/** Users who sign in at a pool or an issuer come from the internet. */
function servesUsers(api: ResourceView): boolean {
  return routesOf(api).routes.some(
    ({ authorization }) => authorization.kind === 'known' && ['cognito', 'jwt'].includes(authorization.value),
  );
}
