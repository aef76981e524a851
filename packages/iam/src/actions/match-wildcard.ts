/**
 * Whether an IAM pattern matches a whole text: `*` stands for any run of characters, colons and slashes included, `?` for one.
 * Backtracks to the last `*` alone, so that hostile patterns cost at most pattern × text steps.
 * Placeholders and policy variables (`${…}`) are taken literally.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Whether an action pattern, such as `s3:Get*`, matches an action. IAM ignores case in actions, unlike in resources. */
export function matchesAction(pattern: string, action: string): boolean {
  return matchesWildcard(pattern.toLowerCase(), action.toLowerCase());
}
