import { testControl } from '@aspis/testkit';
import { rolesDoNotCarryBroadManagedPolicies as control } from './roles-do-not-carry-broad-managed-policies.ts';

testControl(control, {
  fail: {
    'power users':
      'Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [arn:aws:iam::aws:policy/PowerUserAccess] } }',
    'a full access policy in SAM':
      'Orders: { Type: AWS::Serverless::Function, Properties: { Policies: [AmazonDynamoDBFullAccess] } }',
  },
  pass: {
    'execution policies':
      'Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole] } }',
    'read only on one service':
      'Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess] } }',
  },
  notApplicable: {
    'no managed policies': 'Worker: { Type: AWS::IAM::Role }',
  },
});
