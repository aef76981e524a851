import { testControl } from '@aspis/testkit';
import { queueRequiresTls as control } from './queue-requires-tls.ts';

testControl(control, {
  fail: {
    'only grants': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: jobs
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Jobs]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { Service: sns.amazonaws.com }, Action: 'sqs:SendMessage', Resource: '*' }
`,
    'the wrong way round': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: jobs
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Jobs]
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 'sqs:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }
`,
    'the policy of another queue': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: jobs
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Other]
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 'sqs:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
  },
  pass: {
    'senders only': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: jobs
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Jobs]
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: { AWS: '*' }, Action: 'sqs:SendMessage', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': false } } }
`,
  },
  unresolved: {
    'the policy is imported': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: jobs
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Jobs]
    PolicyDocument: !ImportValue policy
`,
  },
});
