// @ts-check
import { jsonOf, runTool } from './run-tool.mjs';

/** @typedef {{ from: string, to: string, comment?: string, rule: { name: string } }} Violation */
/** @typedef {{ totalCruised: number, violations: Violation[], ruleSetUsed: { forbidden: { name: string, comment: string }[] } }} Summary */

/** @type {import('./gate.mjs').Gate} */
export const boundaries = {
  name: 'boundaries',
  unit: 'modules',
  examine(root) {
    const answer = runTool(root, 'depcruise', [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      'packages',
    ]);
    /** @type {{ summary: Summary }} */
    const { summary } = jsonOf('dependency-cruiser', answer);
    const advice = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
    const problems = summary.violations.map(
      ({ from, to, rule }) => `${from} → ${to}: ${rule.name}. ${advice.get(rule.name)}`,
    );
    return { examined: summary.totalCruised, problems };
  },
};
