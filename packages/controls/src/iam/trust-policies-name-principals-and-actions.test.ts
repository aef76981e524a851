import { roleTrusting, testControl } from '@aspis/testkit';
import { trustPoliciesNamePrincipalsAndActions as control } from './trust-policies-name-principals-and-actions.ts';

testControl(control, {
  fail: {
    NotAction: roleTrusting('{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, NotAction: iam:PassRole }'),
    'every action': roleTrusting('{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: "*" }'),
  },
  pass: {
    'a service': roleTrusting(
      '{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }',
    ),
    denied: roleTrusting(
      '{ Effect: Deny, NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" }, Action: sts:AssumeRole }',
    ),
  },
  unresolved: {
    'the document is imported':
      'Worker: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: !ImportValue trust } }',
  },
});
