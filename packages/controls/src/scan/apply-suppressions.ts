import type { Diagnostic, Finding, Suppression } from '@aspis/model';

/**
 * Marks suppressed findings. Expired suppressions suppress nothing and say so; unused ones are reported,
 * so that they do not outlive what they were written for.
 *
 * @param today - ISO date; a suppression holds through its `until` day.
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  today: string,
): { readonly findings: readonly Finding[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const active: Suppression[] = [];
  for (const suppression of suppressions) {
    const { control, until, span } = suppression;
    if (until === undefined || until >= today) active.push(suppression);
    else
      diagnostics.push({
        code: 'suppression-expired',
        level: 'warning',
        span,
        message: `The suppression of ${control} ended on ${until} and no longer holds.`,
      });
  }
  const byKey = new Map(active.map((suppression) => [`${suppression.control} ${suppression.address}`, suppression]));
  const used = new Set<Suppression>();
  const marked = findings.map((finding) => {
    const suppression = byKey.get(`${finding.control} ${finding.resource.address}`);
    if (suppression === undefined || finding.verdict !== 'fail') return finding;
    used.add(suppression);
    const { reason, until, span } = suppression;
    return { ...finding, suppressed: { reason, ...(until === undefined ? {} : { until }), span } };
  });
  for (const suppression of active) {
    if (used.has(suppression)) continue;
    const message = `The suppression of ${suppression.control} suppresses nothing here.`;
    diagnostics.push({
      code: 'suppression-unused',
      level: 'warning',
      span: suppression.span,
      message,
      hint: 'Remove it, or move it into the block of the resource that it is meant for.',
    });
  }
  return { findings: marked, diagnostics };
}
