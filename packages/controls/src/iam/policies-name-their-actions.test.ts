import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { policiesNameTheirActions as control } from './policies-name-their-actions.ts';

testControl(control, {
  fail: {
    'in a policy': policyThatMay('{ Effect: Allow, Action: "*", Resource: !Ref X }', 'AWS::IAM::Policy'),
  },
  pass: {
    'a service wildcard, which another control reports': roleThatMay(
      '{ Effect: Allow, Action: "s3:*", Resource: "*" }',
    ),
    denied: roleThatMay('{ Effect: Deny, Action: "*", Resource: "*" }'),
  },
});
