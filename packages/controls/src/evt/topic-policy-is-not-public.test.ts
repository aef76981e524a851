import { testControl } from '@aspis/testkit';
import { topicPolicyIsNotPublic as control } from './topic-policy-is-not-public.ts';

const policy = (statement: string) => `
Policy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument: { Statement: [{ Action: 'sns:Publish', Resource: '*', ${statement} }] }
`;

testControl(control, {
  fail: {
    everyone: policy("Effect: Allow, Principal: '*'"),
    'every account': policy("Effect: Allow, Principal: { AWS: ['*'] }"),
  },
  pass: {
    "SNS's own default policy, limited to the owner": policy(
      "Effect: Allow, Principal: { AWS: '*' }, Condition: { StringEquals: { 'AWS:SourceOwner': !Ref AWS::AccountId } }",
    ),
    'a service': policy('Effect: Allow, Principal: { Service: events.amazonaws.com }'),
  },
  unresolved: {
    'the document is imported': policy('').replace(/PolicyDocument: .*/, 'PolicyDocument: !ImportValue policy'),
  },
});
