import { testControl } from '@aspis/testkit';
import { privateApiNamesItsVpcEndpoints as control } from './private-api-names-its-vpc-endpoints.ts';

const api = (policy: string, type = 'PRIVATE') => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    EndpointConfiguration: { Types: [${type}] }
    ${policy}
`;

const allow = (rest = '') => `{ Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: '*'${rest} }`;
const deny =
  "{ Effect: Deny, Principal: '*', Action: 'execute-api:Invoke', Resource: '*', Condition: { StringNotEquals: { 'aws:SourceVpc': vpc-1 } } }";

testControl(control, {
  fail: { everyone: api(`Policy: { Statement: [${allow()}] }`) },
  pass: {
    'a Deny for other networks': api(`Policy: { Statement: [${allow()}, ${deny}] }`),
    'a condition on the Allow': api(
      `Policy: { Statement: [${allow(", Condition: { StringEquals: { 'aws:SourceVpce': !Ref Endpoint } }")}] }`,
    ),
  },
  unresolved: { 'the policy is imported': api('Policy: !ImportValue policy') },
  notApplicable: {
    'no policy: another control speaks of it': api('Name: ledger'),
    'a regional API': api(`Policy: { Statement: [${allow()}] }`, 'REGIONAL'),
  },
});
