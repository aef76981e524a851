import { testControl } from '@aspis/testkit';
import { apiResourcePolicyLimitsItsCallers as control } from './api-resource-policy-limits-its-callers.ts';

const api = (statements: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: orders
    Policy: { Version: '2012-10-17', Statement: [${statements}] }
`;

const allow = (principal: string) =>
  `{ Effect: Allow, Principal: ${principal}, Action: 'execute-api:Invoke', Resource: '*' }`;
const deny = (condition: string) =>
  `{ Effect: Deny, Principal: '*', Action: 'execute-api:Invoke', Resource: '*', Condition: { ${condition} } }`;

testControl(control, {
  fail: {
    everyone: api(allow("'*'")),
    'everyone, as an AWS principal': api(allow("{ AWS: '*' }")),
    'a Deny that has nothing to do with the caller': api(
      `${allow("'*'")}, ${deny("Bool: { 'aws:SecureTransport': 'false' }")}`,
    ),
  },
  pass: {
    'a Deny for other addresses': api(`${allow("'*'")}, ${deny("NotIpAddress: { 'aws:SourceIp': 192.0.2.0/24 }")}`),
    'one account': api(allow('{ AWS: 111122223333 }')),
  },
  unresolved: {
    'the policy is imported': `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Policy: !ImportValue policy }
`,
  },
  notApplicable: {
    'no policy': `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders }
`,
  },
});
