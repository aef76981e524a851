import { customDomainsOf, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { closesDefaultEndpoint } from './default-endpoint.ts';

export const defaultEndpointIsClosedBesideMutualTls = defineControl({
  id: 'ASPIS-EVT-023',
  title: 'API behind mutual TLS has no other way in',
  severity: 'high',
  appliesTo: ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'],
  why: 'The custom domain asks for a client certificate, but the default endpoint of the same API does not: an attacker without a certificate calls that one.',
  fix: 'Set DisableExecuteApiEndpoint to true on the API, and ask for a certificate on every domain name that leads to it.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
    'https://cwe.mitre.org/data/definitions/288.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: partners, ProtocolType: HTTP }
Domain:
  Type: AWS::ApiGatewayV2::DomainName
  Properties:
    DomainName: partners.example.com
    MutualTlsAuthentication: { TruststoreUri: 's3://certificates/partners.pem' }
Mapping:
  Type: AWS::ApiGatewayV2::ApiMapping
  Properties: { ApiId: !Ref Api, DomainName: !Ref Domain, Stage: $default }
`,
    good: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: partners, ProtocolType: HTTP, DisableExecuteApiEndpoint: true }
Domain:
  Type: AWS::ApiGatewayV2::DomainName
  Properties:
    DomainName: partners.example.com
    MutualTlsAuthentication: { TruststoreUri: 's3://certificates/partners.pem' }
Mapping:
  Type: AWS::ApiGatewayV2::ApiMapping
  Properties: { ApiId: !Ref Api, DomainName: !Ref Domain, Stage: $default }
`,
  },
  evaluate(api) {
    const domains = customDomainsOf(api);
    const isMutual = domains.map((domain) => domain.at('MutualTlsAuthentication').value.kind !== 'absent');
    if (!isMutual.includes(true)) return [];
    const closed = closesDefaultEndpoint(api);
    if (closed.kind === 'unresolved') return closed;
    if (!closed.value) return fail(closed, 'mutual TLS stands on the custom domain, and the default endpoint is open');
    const plain = domains[isMutual.indexOf(false)];
    return plain === undefined ? pass : fail(api, `${plain.logicalId} leads to the same API without mutual TLS`);
  },
});
