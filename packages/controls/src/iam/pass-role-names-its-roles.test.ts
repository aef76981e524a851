import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { passRoleNamesItsRoles as control } from './pass-role-names-its-roles.ts';

testControl(control, {
  fail: {
    'all roles of the account': roleThatMay(
      '{ Effect: Allow, Action: iam:PassRole, Resource: !Sub "arn:aws:iam::${AWS::AccountId}:role/*" }',
    ),
    'by a wildcard': policyThatMay('{ Effect: Allow, Action: ["iam:Pass*"], Resource: "*" }'),
  },
  pass: {
    'limited by a condition': roleThatMay(
      '{ Effect: Allow, Action: iam:PassRole, Resource: "*", Condition: { StringEquals: { iam:PassedToService: lambda.amazonaws.com } } }',
    ),
    denied: roleThatMay('{ Effect: Deny, Action: iam:PassRole, Resource: "*" }'),
    'a prefix of roles': roleThatMay(
      '{ Effect: Allow, Action: iam:PassRole, Resource: "arn:aws:iam::111122223333:role/orders-*" }',
    ),
  },
});
