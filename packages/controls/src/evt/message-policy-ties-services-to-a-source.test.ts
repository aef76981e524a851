import { testControl } from '@aspis/testkit';
import { messagePolicyTiesServicesToASource as control } from './message-policy-ties-services-to-a-source.ts';

const topic = (statement: string) => `
Policy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Uploads]
    PolicyDocument: { Statement: [{ Effect: Allow, Action: sns:Publish, Resource: !Ref Uploads, ${statement} }] }
`;

testControl(control, {
  fail: { 'a service alone': topic('Principal: { Service: [events.amazonaws.com] }') },
  pass: {
    'its rule': topic(
      "Principal: { Service: events.amazonaws.com }, Condition: { ArnEquals: { 'aws:SourceArn': !GetAtt Rule.Arn } }",
    ),
    'a role, no service': topic('Principal: { AWS: !GetAtt Role.Arn }'),
  },
});
