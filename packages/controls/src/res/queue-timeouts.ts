import { type Resolved, type ResourceView, functionBehind } from '@aspis/model';

/** Lambda's and SQS's defaults in seconds, where the template says nothing. */
const FUNCTION_TIMEOUT = 3;
const VISIBILITY_TIMEOUT = 30;

/** The longest time that a function needs for a batch of a queue, and how long the queue waits for it, in seconds. */
export interface QueueTimeouts {
  readonly visibility: number;
  readonly processing: number;
  readonly window: number;
  readonly function: ResourceView;
}

/** The timeouts of a queue against each function that a mapping feeds from it. */
export function queueTimeouts(queue: ResourceView): readonly Resolved<QueueTimeouts>[] {
  const visibility = queue.number('VisibilityTimeout');
  return queue.app
    .referrers(queue, 'AWS::Lambda::EventSourceMapping', 'EventSourceArn')
    .flatMap((mapping): Resolved<QueueTimeouts>[] => {
      const fn = functionBehind(mapping.at('FunctionName'));
      if (fn.kind === 'unresolved') return [fn];
      if (fn.value === undefined) return [];
      const timeout = fn.value.number('Timeout');
      const window = mapping.number('MaximumBatchingWindowInSeconds');
      for (const time of [visibility, timeout, window]) if (time.kind === 'unresolved') return [time];
      if (visibility.kind === 'unresolved' || timeout.kind === 'unresolved' || window.kind === 'unresolved') return [];
      const value = {
        visibility: visibility.value ?? VISIBILITY_TIMEOUT,
        processing: timeout.value ?? FUNCTION_TIMEOUT,
        window: window.value ?? 0,
        function: fn.value,
      };
      return [{ ...visibility, value }];
    });
}
