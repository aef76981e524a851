import { testControl } from '@aspis/testkit';
import { queuesTryAMessageSeveralTimes as control } from './queues-try-a-message-several-times.ts';

const queue = (policy: string) => `
Queue:
  Type: AWS::SQS::Queue
  Properties: { RedrivePolicy: ${policy} }
`;
const mapping = `
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: fn, EventSourceArn: !GetAtt Queue.Arn }
`;

testControl(control, {
  fail: {
    'four, in a text':
      queue(`!Sub '{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:\${AWS::AccountId}:lost","maxReceiveCount":"4"}'`) +
      mapping,
  },
  pass: { 'a hundred': queue("{ deadLetterTargetArn: arn, maxReceiveCount: '100' }") + mapping },
  unresolved: { imported: queue('{ deadLetterTargetArn: arn, maxReceiveCount: !ImportValue receives }') + mapping },
  notApplicable: { 'no function reads it': queue('{ deadLetterTargetArn: arn, maxReceiveCount: 1 }') },
});
