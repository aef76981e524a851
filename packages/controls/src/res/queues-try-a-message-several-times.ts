import { type Resolved, type ResourceView, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** The fewest receives that AWS advises for a queue that feeds a function. AWS Lambda developer guide, read 2026-11-21. */
const MIN_RECEIVES = 5;

export const queuesTryAMessageSeveralTimes = defineControl({
  id: 'ASPIS-RES-027',
  title: 'Queues that feed functions give a message five tries',
  severity: 'info',
  appliesTo: ['AWS::SQS::Queue'],
  why: 'A throttled function counts as a receive: with few tries healthy messages end in the dead-letter queue at the first peak, unread.',
  fix: 'Set maxReceiveCount in RedrivePolicy to 5 or more.',
  whenNotToUse: 'Work must not be tried again, and the dead-letter queue is read at once.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html'],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::SQS::Queue
  Properties: { RedrivePolicy: { deadLetterTargetArn: arn:aws:sqs:eu-west-1:111122223333:lost, maxReceiveCount: 1 } }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: orders, EventSourceArn: !GetAtt Orders.Arn }
`,
    good: `
Orders:
  Type: AWS::SQS::Queue
  Properties: { RedrivePolicy: { deadLetterTargetArn: arn:aws:sqs:eu-west-1:111122223333:lost, maxReceiveCount: 5 } }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: orders, EventSourceArn: !GetAtt Orders.Arn }
`,
  },
  evaluate(queue, app) {
    if (app.referrers(queue, 'AWS::Lambda::EventSourceMapping', 'EventSourceArn').length === 0) return notApplicable;
    const receives = receivesOf(queue);
    if (receives.kind === 'unresolved') return receives;
    if (receives.value === undefined) return notApplicable;
    return receives.value < MIN_RECEIVES ? fail(receives, `maxReceiveCount is ${receives.value}`) : pass;
  },
});

/** The policy is a mapping, or JSON text in which the queue's ARN may be a placeholder. */
function receivesOf(queue: ResourceView): Resolved<number | undefined> {
  const policy = queue.at('RedrivePolicy');
  if (policy.value.kind === 'mapping' || policy.value.kind === 'absent') return policy.number('maxReceiveCount');
  const text = policy.text();
  if (text.kind === 'unresolved') return text;
  const count = /"maxReceiveCount"\s*:\s*"?(\d+)/.exec(text.value ?? '')?.[1];
  return { ...text, value: count === undefined ? undefined : Number(count) };
}
