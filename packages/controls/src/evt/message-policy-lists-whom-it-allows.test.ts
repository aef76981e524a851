import { testControl } from '@aspis/testkit';
import { messagePolicyListsWhomItAllows as control } from './message-policy-lists-whom-it-allows.ts';

const queue = (effect: string, who: string) => `
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument: { Statement: [{ Effect: ${effect}, ${who}, Action: sqs:SendMessage, Resource: '*' }] }
`;

testControl(control, {
  fail: { 'all but one': queue('Allow', 'NotPrincipal: { AWS: !GetAtt Role.Arn }') },
  pass: {
    one: queue('Allow', 'Principal: { AWS: !GetAtt Role.Arn }'),
    'a Deny of all but one': queue('Deny', 'NotPrincipal: { AWS: !GetAtt Role.Arn }'),
  },
});
