import { roleThatMay, testControl } from '@aspis/testkit';
import { policiesDoNotGrantWholeServices as control } from './policies-do-not-grant-whole-services.ts';

testControl(control, {
  fail: {
    'two services': roleThatMay('{ Effect: Allow, Action: ["s3:*", "dynamodb:*"], Resource: "*" }'),
    everything: roleThatMay('{ Effect: Allow, Action: "*", Resource: "*" }'),
    'in SAM': `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    Policies:
      - Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }]
`,
  },
  pass: {
    'a prefix of actions': roleThatMay('{ Effect: Allow, Action: "s3:Get*", Resource: "arn:aws:s3:::orders/*" }'),
    denied: roleThatMay('{ Effect: Deny, Action: "s3:*", Resource: "*" }'),
  },
});
