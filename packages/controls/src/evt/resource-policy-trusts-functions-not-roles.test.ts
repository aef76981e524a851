import { testControl } from '@aspis/testkit';
import { resourcePolicyTrustsFunctionsNotRoles as control } from './resource-policy-trusts-functions-not-roles.ts';

const key = (policies: string, role = 'Role') => `
Role:
  Type: AWS::IAM::Role
  Properties: { AssumeRolePolicyDocument: {}, Policies: [${policies}] }
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt ${role}.Arn } }
Key:
  Type: AWS::KMS::Key
  Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Principal: { AWS: [!GetAtt Role.Arn] }, Action: kms:Decrypt, Resource: '*' }] } }
`;

const policy = (effect: string, operator: string) =>
  `{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: ${effect}, Action: kms:Decrypt, Resource: '*', Condition: { ${operator}: { 'lambda:SourceFunctionArn': arn:aws:lambda:eu-west-1:111122223333:function:orders } } }] } }`;

testControl(control, {
  fail: {
    'a key that trusts the role': key(''),
    "a condition on the role's own grant, which the key's grant does not need": key(policy('Allow', 'ArnEquals')),
  },
  pass: { 'a Deny outside the function': key(policy('Deny', 'ArnNotEquals')) },
  notApplicable: { 'a role that no function has': key('', 'OtherRole') },
});
