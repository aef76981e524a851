import { testControl } from '@aspis/testkit';
import { mutualTlsNamesItsTruststoreVersion as control } from './mutual-tls-names-its-truststore-version.ts';

const domain = (mutual: string) => `
Domain:
  Type: AWS::ApiGatewayV2::DomainName
  Properties: { DomainName: api.example.com, ${mutual} }
`;

testControl(control, {
  fail: { 'no version': domain('MutualTlsAuthentication: { TruststoreUri: s3://a/b.pem }') },
  pass: { 'a version': domain('MutualTlsAuthentication: { TruststoreUri: s3://a/b.pem, TruststoreVersion: v1 }') },
  unresolved: { 'the settings are imported': domain('MutualTlsAuthentication: !ImportValue mutual') },
  notApplicable: { 'no mutual TLS': domain('Tags: {}') },
});
