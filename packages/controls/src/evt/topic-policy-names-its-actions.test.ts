import { testControl } from '@aspis/testkit';
import { topicPolicyNamesItsActions as control } from './topic-policy-names-its-actions.ts';

const policy = (effect: string, action: string) => `
Policy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument: { Statement: { Effect: ${effect}, Principal: { AWS: !GetAtt Role.Arn }, Action: ${action}, Resource: '*' } }
`;

testControl(control, {
  fail: { 'the whole service': policy('Allow', "'sns:*'"), everything: policy('Allow', "['*']") },
  pass: { 'one action': policy('Allow', 'sns:Publish'), 'everything is denied': policy('Deny', "'sns:*'") },
});
