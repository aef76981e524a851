import { testControl } from '@aspis/testkit';
import { messagePolicyListsWhatItAllows as control } from './message-policy-lists-what-it-allows.ts';

const topic = (effect: string, what: string) => `
Policy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument: { Statement: [{ Effect: ${effect}, Principal: { AWS: !GetAtt Role.Arn }, ${what}, Resource: '*' }] }
`;

testControl(control, {
  fail: {
    'all but one': topic('Allow', 'NotAction: sns:DeleteTopic'),
    'on a bus': `
Policy:
  Type: AWS::Events::EventBusPolicy
  Properties: { StatementId: all, Statement: { Effect: Allow, Principal: { AWS: 111122223333 }, NotAction: events:DeleteRule, Resource: '*' } }
`,
  },
  pass: {
    'a list': topic('Allow', 'Action: [sns:Publish]'),
    'a Deny of all but one': topic('Deny', 'NotAction: sns:Publish'),
  },
  notApplicable: {
    'a bus without a policy': '{ Resources: { Bus: { Type: AWS::Events::EventBus, Properties: { Name: orders } } } }',
  },
});
