import { testControl } from '@aspis/testkit';
import { defaultEndpointIsClosedBesideACustomDomain as control } from './default-endpoint-is-closed-beside-a-custom-domain.ts';

const rest = (properties: string, mapped = true) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, ${properties} }
${
  mapped
    ? `
Mapping:
  Type: AWS::ApiGateway::BasePathMapping
  Properties: { RestApiId: !Ref Api, DomainName: api.example.com }
`
    : ''
}`;

testControl(control, {
  fail: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Domain: { DomainName: api.example.com, CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/a }

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
    'nothing said': rest('Description: orders'),
    'left open': rest('DisableExecuteApiEndpoint: false'),
  },
  pass: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    DisableExecuteApiEndpoint: true
    Domain: { DomainName: api.example.com, CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/a }

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
    closed: rest('DisableExecuteApiEndpoint: true'),
  },
  unresolved: { 'decided elsewhere': rest('DisableExecuteApiEndpoint: !ImportValue closed') },
  notApplicable: {
    'no domain': rest('Description: orders', false),
    'a private API': rest('EndpointConfiguration: { Types: [PRIVATE] }'),
  },
});
