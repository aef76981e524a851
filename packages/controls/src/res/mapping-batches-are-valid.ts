import { type ResourceView, type Verdict, fail, mappingKind, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const mappingBatchesAreValid = defineControl({
  id: 'ASPIS-RES-010',
  title: 'Batch settings of a mapping fit its source',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  why: 'Lambda refuses the mapping, and the deployment fails or the queue is never read.',
  fix: 'Give batches of more than 10 messages a MaximumBatchingWindowInSeconds of 1 or more; keep FIFO queues at 10; give streams a StartingPosition and queues none.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-eventsourcemapping.html',
  ],
  equivalents: {
    'cfn-lint': ['E3633', 'E3634', 'E3705'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
Queue:
  Type: AWS::SQS::Queue
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Orders
    EventSourceArn: !GetAtt Queue.Arn
    BatchSize: 100
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
Queue:
  Type: AWS::SQS::Queue
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Orders
    EventSourceArn: !GetAtt Queue.Arn
    BatchSize: 100
    MaximumBatchingWindowInSeconds: 5
`,
  },
  evaluate(mapping) {
    const { kind, invocation } = mappingKind(mapping);
    if (kind === 'mapping') return notApplicable;
    const position = mapping.isSet('StartingPosition');
    if (position.kind === 'unresolved') return position;
    if (kind === 'sqs')
      return position.value ? fail(position, 'a queue has no StartingPosition') : judgeQueueBatch(mapping);
    if (invocation === 'stream' && !position.value) return fail(position, 'no StartingPosition');
    return pass;
  },
});

function judgeQueueBatch(mapping: ResourceView): Verdict {
  const size = mapping.number('BatchSize');
  const window = mapping.number('MaximumBatchingWindowInSeconds');
  if (size.kind === 'unresolved') return size;
  if (window.kind === 'unresolved') return window;
  if (size.value === undefined || size.value <= 10) return pass;
  const queue = mapping.app.target(mapping.at('EventSourceArn'), 'AWS::SQS::Queue');
  const fifo = queue.kind === 'known' ? queue.value?.boolean('FifoQueue') : undefined;
  if (fifo?.kind === 'known' && fifo.value === true)
    return fail(size, `a FIFO queue gives at most 10 messages, not ${size.value}`);
  return (window.value ?? 0) >= 1 ? pass : fail(size, `a batch of ${size.value} needs a batching window`);
}
