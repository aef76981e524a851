import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const queueUsesKmsKey = defineControl({
  id: 'ASPIS-DAT-022',
  title: 'Queues are encrypted with a KMS key',
  severity: 'low',
  appliesTo: ['AWS::SQS::Queue'],
  why: 'With the keys that SQS owns, permission to receive is all that is needed; a KMS key adds a second permission, can be withdrawn, and leaves a trace of its uses.',
  fix: 'Set KmsMasterKeyId, and allow kms:GenerateDataKey to the senders and kms:Decrypt to the receivers, AWS services among them.',
  whenNotToUse: 'The messages are not worth the cost of a key and of its requests.',
  sources: ['https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html'],
  equivalents: { cfn_nag: ['W48'], 'guard-registry': ['SQS_QUEUE_KMS_MASTER_KEY_ID_RULE'], trivy: ['AWS-0096'] },
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
    KmsMasterKeyId: !Ref Key
`,
  },
  evaluate(queue) {
    const managed = queue.boolean('SqsManagedSseEnabled');
    if (managed.kind === 'known' && managed.value === false && queue.at('KmsMasterKeyId').value.kind === 'absent')
      return notApplicable;
    return requiresGiven(queue, 'KmsMasterKeyId');
  },
});
