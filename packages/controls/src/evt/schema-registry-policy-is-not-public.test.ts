import { testControl } from '@aspis/testkit';
import { schemaRegistryPolicyIsNotPublic as control } from './schema-registry-policy-is-not-public.ts';

const policy = (principal: string, condition = '') => `
Shared:
  Type: AWS::EventSchemas::RegistryPolicy
  Properties: { RegistryName: orders, Policy: { Statement: [{ Effect: Allow, Principal: ${principal}, Action: schemas:DescribeSchema, Resource: '*'${condition} }] } }
`;

testControl(control, {
  fail: { everyone: policy("'*'") },
  pass: {
    'an organization': policy("'*'", ", Condition: { StringEquals: { 'aws:PrincipalOrgID': o-abc123 } }"),
    'a role': policy('{ AWS: !GetAtt Build.Arn }'),
  },
  unresolved: { imported: policy('x').replace(/Policy: \{.*/, 'Policy: !ImportValue policy }') },
});
