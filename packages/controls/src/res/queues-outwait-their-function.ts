import { type ResourceView, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { queueTimeouts } from './queue-timeouts.ts';

export const queuesOutwaitTheirFunction = defineControl({
  id: 'ASPIS-RES-011',
  title: 'Queues hide a message for longer than its function runs',
  severity: 'high',
  appliesTo: ['AWS::SQS::Queue'],
  why: 'A message that becomes visible while the function still works on it is handed to a second one: orders are charged twice, and after a few rounds the message lands in the dead-letter queue although it succeeded.',
  fix: 'Set VisibilityTimeout to six times the Timeout of the function, and at least to its Timeout.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html',
  ],
  equivalents: {
    'cfn-lint': ['E3505'],
  },
  examples: {
    bad: `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 120 } }
Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60 } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
`,
    good: `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 120 } }
Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 720 } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
`,
  },
  evaluate(queue) {
    const all = queueTimeouts(queue);
    if (all.length === 0) return notApplicable;
    return all.map((timeouts): Verdict => {
      if (timeouts.kind === 'unresolved') return timeouts;
      const { visibility, processing, function: fn } = timeouts.value;
      return visibility < processing
        ? fail(
            queue.at('VisibilityTimeout'),
            `hidden for ${visibility} s, while ${nameOf(fn)} may run for ${processing} s`,
          )
        : pass;
    });
  },
});

function nameOf(fn: ResourceView): string {
  return fn.resource.origin?.logicalId ?? fn.logicalId;
}
