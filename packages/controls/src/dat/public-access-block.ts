import { type ResourceView, type Verdict, fail, pass } from '@aspis/model';

/** Fails for each option of the bucket's public access block that is not on, once when there is no block at all. */
export function requiresBlocked(bucket: ResourceView, options: readonly string[]): Verdict | readonly Verdict[] {
  const block = bucket.at('PublicAccessBlockConfiguration');
  const isSet = block.isSet();
  if (isSet.kind === 'unresolved') return isSet;
  if (!isSet.value) return fail(block, 'no PublicAccessBlockConfiguration');
  const wrong = options.flatMap((option): Verdict[] => {
    const value = block.boolean(option);
    if (value.kind === 'unresolved') return [value];
    if (value.value === true) return [];
    return [
      fail(block.at(option), value.value === undefined ? `no ${option}, which then is off` : `${option} is false`),
    ];
  });
  return wrong.length > 0 ? wrong : pass;
}
