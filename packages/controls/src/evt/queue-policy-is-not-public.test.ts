import { testControl } from '@aspis/testkit';
import { queuePolicyIsNotPublic as control } from './queue-policy-is-not-public.ts';

const policy = (statement: string) => `
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument: { Statement: [{ Action: 'sqs:SendMessage', Resource: '*', ${statement} }] }
`;

testControl(control, {
  fail: {
    everyone: policy("Effect: Allow, Principal: '*'"),
    'everyone among others': policy("Effect: Allow, Principal: { AWS: [111122223333, '*'] }"),
    'a condition that is not on the caller': policy(
      "Effect: Allow, Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } }",
    ),
  },
  pass: {
    'a condition on the source': policy(
      "Effect: Allow, Principal: '*', Condition: { ArnLike: { 'aws:SourceArn': !GetAtt Uploads.Arn } }",
    ),
    'everyone is denied': policy("Effect: Deny, Principal: '*'"),
    'one role': policy('Effect: Allow, Principal: { AWS: !GetAtt Role.Arn }'),
  },
  unresolved: {
    'the document is imported': policy('').replace(/PolicyDocument: .*/, 'PolicyDocument: !ImportValue policy'),
  },
});
