import { fail, isDeadLetterQueue, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const queuesHaveADeadLetterQueue = defineControl({
  id: 'ASPIS-RES-013',
  title: 'Queues that feed functions have a dead-letter queue',
  severity: 'medium',
  appliesTo: ['AWS::SQS::Queue'],
  why: 'A message that always fails comes back until it expires: it costs invocations for days and then is lost without a trace.',
  fix: 'Set RedrivePolicy with deadLetterTargetArn and maxReceiveCount on the queue.',
  whenNotToUse: 'The queue is read by other means, and losing what cannot be read is accepted.',
  sources: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
  ],
  equivalents: {
    'cdk-nag': ['SQSQueueDLQ', 'SQSRedrivePolicy'],
    'serverless-rules': ['ES6000'],
    'sls-mentor': ['specifyDlqOnSqs'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::SQS::Queue
  Properties: { VisibilityTimeout: 60 }
`,
    good: `
Orders:
  Type: AWS::SQS::Queue
  Properties:
    RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 5 }
Failed:
  Type: AWS::SQS::Queue
  Properties:
    RedriveAllowPolicy: { redrivePermission: byQueue, sourceQueueArns: ['arn:aws:sqs:eu-west-1:111122223333:orders'] }
`,
  },
  evaluate(queue) {
    const redrive = queue.isSet('RedrivePolicy');
    if (redrive.kind === 'unresolved') return redrive;
    if (redrive.value) return pass;
    return isDeadLetterQueue(queue) ? notApplicable : fail(redrive, 'no RedrivePolicy');
  },
});
