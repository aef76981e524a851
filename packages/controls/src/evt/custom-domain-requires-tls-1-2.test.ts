import { testControl } from '@aspis/testkit';
import { customDomainRequiresTls12 as control } from './custom-domain-requires-tls-1-2.ts';

const v1 = (policy: string) => `
Domain:
  Type: AWS::ApiGateway::DomainName
  Properties: { DomainName: api.example.com, ${policy} }
`;

const v2 = (policy: string) => `
Domain:
  Type: AWS::ApiGatewayV2::DomainName
  Properties:
    DomainName: api.example.com
    DomainNameConfigurations: [{ EndpointType: REGIONAL, ${policy} }]
`;

testControl(control, {
  fail: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Domain: { DomainName: api.example.com, CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/a, SecurityPolicy: TLS_1_0 }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop }
`,
    'TLS 1.0': v1('SecurityPolicy: TLS_1_0'),
    'nothing said': v1('CertificateArn: arn'),
    'TLS 1.0 for an HTTP API': v2('SecurityPolicy: TLS_1_0'),
  },
  pass: {
    'TLS 1.2': v1('SecurityPolicy: TLS_1_2'),
    'TLS 1.3': v1('SecurityPolicy: SecurityPolicy_TLS13_1_3_2025_09'),
    'an HTTP API says nothing, and gets 1.2': v2('CertificateArn: arn'),
  },
  unresolved: { 'the policy is imported': v1('SecurityPolicy: !ImportValue policy') },
});
