import { testControl } from '@aspis/testkit';
import { rolesDoNotCarryAdministratorPolicies as control } from './roles-do-not-carry-administrator-policies.ts';

testControl(control, {
  fail: {
    IAM: 'Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [arn:aws:iam::aws:policy/IAMFullAccess] } }',
    'with the partition filled in':
      'Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess"] } }',
  },
  pass: {
    none: 'Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!Ref Own] } }',
  },
  unresolved: {
    'only known once deployed': `
Parameters: { Policy: { Type: String } }
Resources:
  Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!Ref Policy] } }
`,
  },
  notApplicable: {
    'no managed policies': 'Worker: { Type: AWS::IAM::Role }',
  },
});
