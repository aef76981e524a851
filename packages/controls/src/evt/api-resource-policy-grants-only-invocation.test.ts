import { testControl } from '@aspis/testkit';
import { apiResourcePolicyGrantsOnlyInvocation as control } from './api-resource-policy-grants-only-invocation.ts';

const api = (action: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, Policy: { Statement: [{ Effect: Allow, Principal: { AWS: 111122223333 }, Action: ${action}, Resource: '*' }] } }
`;

testControl(control, {
  fail: { everything: api("'*'"), 'the service': api("['execute-api:*']") },
  pass: { invocation: api('execute-api:Invoke') },
  unresolved: { imported: api('x').replace(/Policy: .*/, 'Policy: !ImportValue policy }') },
  notApplicable: { 'no policy': api('x').replace(/, Policy: .*/, ' }') },
});
