import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { policiesDoNotAllowAllButSomeActions as control } from './policies-do-not-allow-all-but-some-actions.ts';

testControl(control, {
  fail: {
    'in a policy': policyThatMay(
      '{ Effect: Allow, NotAction: [iam:*], Resource: "arn:aws:s3:::a" }',
      'AWS::IAM::Policy',
    ),
  },
  pass: {
    denied: roleThatMay('{ Effect: Deny, NotAction: [s3:GetObject], Resource: "*" }'),
  },
  unresolved: {
    'the document is a parameter':
      'Work: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: !ImportValue document } }',
  },
});
