import type { ResourceView } from '../view.ts';

/** Property paths by which something names the queue that takes what it could not deliver. */
const deadLetterPath = /(^|\.)(RedrivePolicy|DeadLetterConfig|DeadLetterQueue|OnFailure)(\.|\[|$)/;

/** Names that authors give such queues, for those whose source is not in sight. */
const deadLetterName = /dlq|dead.?letter|undeliver|failed|failure/i;

/** Whether the queue takes what others could not deliver: something in the application names it so, or its own name says it. */
export function isDeadLetterQueue(queue: ResourceView): boolean {
  if (queue.app.uses(queue).some(({ path }) => deadLetterPath.test(path))) return true;
  if (queue.at('RedriveAllowPolicy').value.kind !== 'absent') return true;
  const name = queue.text('QueueName');
  return deadLetterName.test(queue.logicalId) || (name.kind === 'known' && deadLetterName.test(name.value ?? ''));
}
