import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { policiesDoNotHandOutCredentials as control } from './policies-do-not-hand-out-credentials.ts';

testControl(control, {
  fail: {
    'by a wildcard': roleThatMay('{ Effect: Allow, Action: "sts:*", Resource: "*" }'),
    'among others': policyThatMay('{ Effect: Allow, Action: [sqs:SendMessage, sts:AssumeRole], Resource: "*" }'),
  },
  pass: {
    'other actions': roleThatMay('{ Effect: Allow, Action: sqs:SendMessage, Resource: "*" }'),
    denied: roleThatMay('{ Effect: Deny, Action: chime:CreateApiKey, Resource: "*" }'),
  },
});
