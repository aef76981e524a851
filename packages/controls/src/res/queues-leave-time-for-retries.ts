import { type ResourceView, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { queueTimeouts } from './queue-timeouts.ts';

export const queuesLeaveTimeForRetries = defineControl({
  id: 'ASPIS-RES-012',
  title: 'Queues hide a message for six times the timeout of its function',
  severity: 'low',
  appliesTo: ['AWS::SQS::Queue'],
  why: 'When the function is throttled Lambda tries again within the visibility timeout. A short one uses up the receive count without a real try.',
  fix: 'Set VisibilityTimeout to six times the Timeout of the function, plus the batching window.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html',
  ],
  equivalents: {
    'cdk-nag': ['LambdaEventSourceSQSVisibilityTimeout'],
    'sls-mentor': ['timeoutSmallEnoughForSqsVisibility'],
  },
  examples: {
    bad: `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 30 } }
Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60 } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
`,
    good: `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 30 } }
Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 180 } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
`,
  },
  evaluate(queue) {
    const all = queueTimeouts(queue);
    if (all.length === 0) return notApplicable;
    return all.map((timeouts): Verdict => {
      if (timeouts.kind === 'unresolved') return timeouts;
      const { visibility, processing, window, function: fn } = timeouts.value;
      return visibility >= processing && visibility < 6 * processing + window
        ? fail(
            queue.at('VisibilityTimeout'),
            `hidden for ${visibility} s, less than six times the ${processing} s of ${nameOf(fn)}${window > 0 ? ` and the window of ${window} s` : ''}`,
          )
        : pass;
    });
  },
});

function nameOf(fn: ResourceView): string {
  return fn.resource.origin?.logicalId ?? fn.logicalId;
}
