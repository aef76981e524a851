import { testControl } from '@aspis/testkit';
import { queuePolicyNamesItsActions as control } from './queue-policy-names-its-actions.ts';

const policy = (effect: string, action: string) => `
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument: { Statement: { Effect: ${effect}, Principal: { AWS: !GetAtt Role.Arn }, Action: ${action}, Resource: '*' } }
`;

testControl(control, {
  fail: { 'the whole service': policy('Allow', "'SQS:*'"), everything: policy('Allow', "['*']") },
  pass: { 'one action': policy('Allow', 'sqs:SendMessage'), 'everything is denied': policy('Deny', "'sqs:*'") },
});
