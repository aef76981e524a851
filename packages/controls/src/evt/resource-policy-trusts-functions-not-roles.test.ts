import { testControl } from '@aspis/testkit';
import { resourcePolicyTrustsFunctionsNotRoles as control } from './resource-policy-trusts-functions-not-roles.ts';

const key = (statement: string, role = 'Role') => `
Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt ${role}.Arn } }
Key:
  Type: AWS::KMS::Key
  Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Principal: { AWS: [!GetAtt Role.Arn] }, Action: kms:Decrypt, Resource: '*'${statement} }] } }
`;

testControl(control, {
  fail: { 'a key that trusts the role': key('') },
  pass: { 'a condition on the function': key(", Condition: { ArnLike: { 'lambda:SourceFunctionArn': !GetAtt Orders.Arn } }") },
  notApplicable: { 'a role that no function has': key('', 'OtherRole') },
});
