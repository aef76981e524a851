import { testControl } from '@aspis/testkit';
import { defaultEndpointIsClosedBesideACustomDomain as control } from './default-endpoint-is-closed-beside-a-custom-domain.ts';

const rest = (properties: string, mapped = true) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, ${properties} }
${mapped ? `
Mapping:
  Type: AWS::ApiGateway::BasePathMapping
  Properties: { RestApiId: !Ref Api, DomainName: api.example.com }
` : ''}`;

testControl(control, {
  fail: { 'nothing said': rest('Description: orders'), 'left open': rest('DisableExecuteApiEndpoint: false') },
  pass: { 'closed': rest('DisableExecuteApiEndpoint: true') },
  unresolved: { 'decided elsewhere': rest('DisableExecuteApiEndpoint: !ImportValue closed') },
  notApplicable: { 'no domain': rest('Description: orders', false), 'a private API': rest('EndpointConfiguration: { Types: [PRIVATE] }') },
});
