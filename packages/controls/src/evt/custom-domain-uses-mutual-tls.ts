import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const customDomainUsesMutualTls = defineControl({
  id: 'ASPIS-EVT-020',
  title: 'Custom domain name of an API asks clients for a certificate',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'],
  why: 'Where only known machines call, mutual TLS turns everyone else away during the handshake, before an authorizer or a function runs.',
  fix: 'Set MutualTlsAuthentication.TruststoreUri to your bundle of certificates in a bucket; in SAM Domain.MutualTlsAuthentication.',
  whenNotToUse: 'Browsers or unknown clients call the API.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Domain:
  Type: AWS::ApiGateway::DomainName
  Properties: { DomainName: partners.example.com, SecurityPolicy: TLS_1_2 }
`,
    good: `
Domain:
  Type: AWS::ApiGateway::DomainName
  Properties:
    DomainName: partners.example.com
    SecurityPolicy: TLS_1_2
    MutualTlsAuthentication: { TruststoreUri: 's3://certificates/partners.pem', TruststoreVersion: '1' }
`,
  },
  evaluate(domain) {
    const isSet = domain.isSet('MutualTlsAuthentication');
    if (isSet.kind === 'unresolved') return isSet;
    return isSet.value ? pass : fail(domain.at('MutualTlsAuthentication'), 'no MutualTlsAuthentication');
  },
});
