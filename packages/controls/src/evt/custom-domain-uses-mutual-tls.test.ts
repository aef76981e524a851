import { testControl } from '@aspis/testkit';
import { customDomainUsesMutualTls as control } from './custom-domain-uses-mutual-tls.ts';

const domain = (mutual: string) => `
Domain:
  Type: AWS::ApiGatewayV2::DomainName
  Properties: { DomainName: api.example.com, ${mutual} }
`;

testControl(control, {
  fail: { none: domain('Tags: {}') },
  pass: { 'a truststore': domain('MutualTlsAuthentication: { TruststoreUri: s3://a/b.pem }') },
});
