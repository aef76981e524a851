import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { policiesDoNotAllowAllButSomeResources as control } from './policies-do-not-allow-all-but-some-resources.ts';

testControl(control, {
  fail: {
    'in a policy': policyThatMay('{ Effect: Allow, Action: s3:*, NotResource: "arn:aws:s3:::a" }', 'AWS::IAM::Policy'),
  },
  pass: {
    denied: roleThatMay('{ Effect: Deny, Action: s3:*, NotResource: "*" }'),
  },
  unresolved: {
    'the document is a parameter':
      'Work: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: !ImportValue document } }',
  },
});
