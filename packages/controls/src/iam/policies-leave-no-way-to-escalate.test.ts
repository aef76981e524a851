import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { policiesLeaveNoWayToEscalate as control } from './policies-leave-no-way-to-escalate.ts';

testControl(control, {
  fail: {
    'a new policy version': policyThatMay('{ Effect: Allow, Action: iam:CreatePolicyVersion, Resource: "*" }'),
    'a role passed to a new function': roleThatMay(
      '{ Effect: Allow, Action: [iam:PassRole, lambda:CreateFunction, lambda:InvokeFunction], Resource: "*" }',
    ),
    'by a wildcard': roleThatMay('{ Effect: Allow, Action: "iam:*", Resource: "*" }'),
    'new code for any function': roleThatMay('{ Effect: Allow, Action: lambda:UpdateFunctionCode, Resource: "*" }'),
  },
  pass: {
    'half of a pair': roleThatMay(
      '{ Effect: Allow, Action: [lambda:CreateFunction, lambda:InvokeFunction], Resource: "*" }',
    ),
    'on its own user alone': roleThatMay(
      '{ Effect: Allow, Action: iam:CreateAccessKey, Resource: "arn:aws:iam::*:user/${aws:username}" }',
    ),
    denied: roleThatMay('{ Effect: Deny, Action: "iam:*", Resource: "*" }'),
  },
});
