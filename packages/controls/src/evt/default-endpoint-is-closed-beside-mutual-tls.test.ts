import { testControl } from '@aspis/testkit';
import { defaultEndpointIsClosedBesideMutualTls as control } from './default-endpoint-is-closed-beside-mutual-tls.ts';

const domain = (name: string, mutual: boolean) => `
${name}:
  Type: AWS::ApiGateway::DomainName
  Properties: { DomainName: ${name.toLowerCase()}.example.com${mutual ? ", MutualTlsAuthentication: { TruststoreUri: 's3://a/b' }" : ''} }
${name}Mapping:
  Type: AWS::ApiGateway::BasePathMapping
  Properties: { RestApiId: !Ref Api, DomainName: !Ref ${name} }
`;

const api = (closed: string, rest: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: partners, DisableExecuteApiEndpoint: ${closed} }
${rest}`;

testControl(control, {
  fail: {
    'the default endpoint': api('false', domain('A', true)),
    'another domain': api('true', domain('A', true) + domain('B', false)),
  },
  pass: { 'one way in': api('true', domain('A', true)) },
  unresolved: { 'decided elsewhere': api('!ImportValue closed', domain('A', true)) },
  notApplicable: { 'no mutual TLS': api('false', domain('A', false)) },
});
