import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { deniesPlainHttp } from '../policy-documents.ts';

export const queueRequiresTls = defineControl({
  id: 'ASPIS-DAT-023',
  title: 'Queue policies deny requests without TLS',
  severity: 'low',
  appliesTo: ['AWS::SQS::Queue'],
  why: 'SQS endpoints answer over plain HTTP too: a client that is set up wrongly sends its messages, and signatures that can be replayed, in the clear.',
  fix: 'Add an AWS::SQS::QueuePolicy with a statement that denies `sqs:*` to `*` where `aws:SecureTransport` is false.',
  whenNotToUse: 'Only AWS services and SDKs use the queue; both use TLS.',
  sources: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: { 'cdk-nag': ['SQSQueueSSLRequestsOnly'] },
  examples: {
    bad: `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: jobs
`,
    good: `
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
        - { Effect: Deny, Principal: '*', Action: 'sqs:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
  },
  evaluate(queue, app) {
    const policies = app
      .referrers(queue, 'AWS::SQS::QueuePolicy', 'Queues')
      .map((policy) => policy.at('PolicyDocument'));
    const denied = deniesPlainHttp(policies, 'sqs');
    if (denied?.kind === 'unresolved') return denied;
    if (denied?.value === true) return pass;
    return fail(queue, policies.length === 0 ? 'no policy denies plain HTTP' : 'its policy does not deny plain HTTP');
  },
});
