import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { policiesDoNotGrantAdministration as control } from './policies-do-not-grant-administration.ts';

testControl(control, {
  fail: {
    'in a managed policy': policyThatMay('{ Effect: Allow, Action: "*", Resource: "*" }'),
    'among others in a list': roleThatMay('{ Effect: Allow, Action: [s3:GetObject, "*:*"], Resource: ["*"] }'),
    'as JSON text': `
Work:
  Type: AWS::IAM::Policy
  Properties:
    PolicyDocument: '{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}'
`,
  },
  pass: {
    denied: roleThatMay('{ Effect: Deny, Action: "*", Resource: "*" }'),
    'on one bucket': roleThatMay('{ Effect: Allow, Action: "*", Resource: "arn:aws:s3:::orders/*" }'),
  },
  unresolved: {
    'a document given as parameter': `
Parameters: { Document: { Type: String } }
Resources:
  Work: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: !Ref Document } }
`,
  },
  notApplicable: {
    'a role without policies': `
Worker: { Type: AWS::IAM::Role }
`,
  },
});
