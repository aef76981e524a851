import { testControl } from '@aspis/testkit';
import { policiesAreNotAttachedToUsers as control } from './policies-are-not-attached-to-users.ts';

testControl(control, {
  fail: {
    inline: 'Deployer: { Type: AWS::IAM::User, Properties: { Policies: [{ PolicyName: p, PolicyDocument: {} }] } }',
    managed: 'Deployer: { Type: AWS::IAM::User, Properties: { ManagedPolicyArns: [!Ref P] } }',
    'a user policy': 'P: { Type: AWS::IAM::UserPolicy, Properties: { UserName: deployer, PolicyName: p } }',
  },
  pass: {
    'a user in a group': 'Deployer: { Type: AWS::IAM::User, Properties: { Groups: [deployers] } }',
  },
  unresolved: {
    'only known once deployed': 'P: { Type: AWS::IAM::ManagedPolicy, Properties: { Users: !ImportValue users } }',
  },
  notApplicable: {
    'attached elsewhere': 'P: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: {} } }',
  },
});
