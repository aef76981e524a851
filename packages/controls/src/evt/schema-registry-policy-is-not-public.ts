import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { allowsEveryone } from './message-policies.ts';

export const schemaRegistryPolicyIsNotPublic = defineControl({
  id: 'ASPIS-EVT-080',
  title: 'Schema registry does not let everyone in',
  severity: 'medium',
  appliesTo: ['AWS::EventSchemas::RegistryPolicy'],
  why: 'With principal * and no condition any AWS account reads what your events look like, or changes the schemas that code is generated from.',
  fix: 'Name the accounts that share the registry, or add the condition aws:PrincipalOrgID.',
  sources: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-schema-registry.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Shared:
  Type: AWS::EventSchemas::RegistryPolicy
  Properties:
    RegistryName: orders
    Policy:
      Statement:
        - { Effect: Allow, Principal: '*', Action: schemas:DescribeSchema, Resource: '*' }
`,
    good: `
Shared:
  Type: AWS::EventSchemas::RegistryPolicy
  Properties:
    RegistryName: orders
    Policy:
      Statement:
        - { Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:role/build' }, Action: schemas:DescribeSchema, Resource: '*' }
`,
  },
  evaluate(policy) {
    return judgeStatements(policy.at('Policy'), (statement) =>
      allowsEveryone(statement) ? 'allows everyone' : undefined,
    );
  },
});
