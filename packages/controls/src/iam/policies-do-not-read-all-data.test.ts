import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { policiesDoNotReadAllData as control } from './policies-do-not-read-all-data.ts';

testControl(control, {
  fail: {
    'by a wildcard': roleThatMay('{ Effect: Allow, Action: "s3:Get*", Resource: "*" }'),
    'among others': policyThatMay('{ Effect: Allow, Action: [sqs:SendMessage, ssm:GetParameter], Resource: "*" }'),
  },
  pass: {
    'other actions': roleThatMay('{ Effect: Allow, Action: sqs:SendMessage, Resource: "*" }'),
    denied: roleThatMay('{ Effect: Deny, Action: s3:GetObject, Resource: "*" }'),
  },
});
