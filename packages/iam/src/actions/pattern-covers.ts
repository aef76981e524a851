/** Bounds the steps of one comparison; two ARNs of the longest length IAM allows (2,048 characters) stay within it. */
const maxSteps = 2048 * 2048;

/**
 * Whether every text that `narrow` matches is matched by `wide` too. True is proof. False may also mean that none was found,
 * which takes patterns that a policy's author would hardly write, or more than `maxSteps` of work.
 */
export function patternCovers(wide: string, narrow: string): boolean {
  return wide === '*' || wide === narrow || coversOrdered(orderWildcards(wide), orderWildcards(narrow));
}

/** `patternCovers` for action patterns: IAM ignores their case, and reads a lone `*` as `*:*`. */
export function actionPatternCovers(wide: string, narrow: string): boolean {
  return patternCovers(toActionPattern(wide), toActionPattern(narrow));
}

function toActionPattern(text: string): string {
  return text === '*' ? '*:*' : text.toLowerCase();
}

/** The same pattern with the `?` of each run of wildcards in front, and one `*` at most: `*?*` is `?*`. */
function orderWildcards(pattern: string): string {
  return pattern.replace(/[*?]{2,}/g, (run) => run.replaceAll('*', '') + (run.includes('*') ? '*' : ''));
}

function coversOrdered(wide: string, narrow: string): boolean {
  if (wide.length * narrow.length > maxSteps) return false;
  // covers[j]: whether what is left of `wide` covers narrow.slice(j). Starts with nothing left, and grows to the front.
  let covers: boolean[] = Array.from({ length: narrow.length + 1 }, (_, j) => j === narrow.length);
  for (let i = wide.length - 1; i >= 0; i--) {
    const longer: boolean[] = [];
    for (let j = narrow.length; j >= 0; j--) {
      const ahead = longer[j + 1] === true;
      longer[j] =
        wide[i] === '*'
          ? covers[j] === true || ahead
          : // A `*` is either nothing, or one character and then the same `*`: a `?` has to cover both.
            wide[i] === '?' && narrow[j] === '*'
            ? covers[j] === true && ahead
            : (wide[i] === '?' || wide[i] === narrow[j]) && covers[j + 1] === true;
    }
    covers = longer;
  }
  return covers[0] === true;
}
