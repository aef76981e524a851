import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const queueEncryptionIsNotSwitchedOff = defineControl({
  id: 'ASPIS-DAT-021',
  title: 'Queue encryption is not switched off',
  severity: 'medium',
  appliesTo: ['AWS::SQS::Queue'],
  why: 'SQS encrypts queues by itself; with that switched off, messages lie in plain text on its disks.',
  fix: 'Remove `SqsManagedSseEnabled: false`, or set KmsMasterKeyId.',
  sources: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: { prowler: ['sqs_queues_server_side_encryption_enabled'], securityhub: ['SQS.1'] },
  examples: {
    bad: `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: jobs
    SqsManagedSseEnabled: false
`,
    good: `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    QueueName: jobs
`,
  },
  evaluate(queue) {
    const managed = queue.boolean('SqsManagedSseEnabled');
    const key = queue.isSet('KmsMasterKeyId');
    if (managed.kind === 'unresolved') return managed;
    if (key.kind === 'unresolved') return key;
    return managed.value === false && !key.value
      ? fail(managed, 'SqsManagedSseEnabled is false and there is no KmsMasterKeyId')
      : pass;
  },
});
