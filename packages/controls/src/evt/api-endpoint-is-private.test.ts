import { testControl } from '@aspis/testkit';
import { apiEndpointIsPrivate as control } from './api-endpoint-is-private.ts';

const api = (configuration: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: ledger, ${configuration} }
`;

testControl(control, {
  fail: { 'the default, edge': api('Description: ledger'), edge: api('EndpointConfiguration: { Types: [EDGE] }') },
  pass: { private: api('EndpointConfiguration: { Types: [PRIVATE], VpcEndpointIds: [vpce-1] }') },
  notApplicable: {
    'users sign in to it from the internet': `${api('EndpointConfiguration: { Types: [REGIONAL] }')}
Method:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: GET, AuthorizationType: COGNITO_USER_POOLS }
`,
  },
  unresolved: { 'the type is imported': api('EndpointConfiguration: { Types: [!ImportValue type] }') },
});
