// @ts-check
import { linesOf, runTool } from './run-tool.mjs';

/** @type {import('./gate.mjs').Gate} */
export const format = {
  name: 'format',
  unit: 'files',
  examine(root) {
    const { status, output } = runTool(root, 'oxfmt', ['--check']);
    const examined = Number(/on (\d+) files/.exec(output)?.[1] ?? 0);
    const unformatted = linesOf(output).flatMap((line) => /^(\S+) \(\d+ms\)$/.exec(line)?.[1] ?? []);
    if (status === 0) return { examined, problems: [] };
    if (unformatted.length === 0) return { examined, problems: [output] };
    return { examined, problems: unformatted.map((file) => `${file}: not formatted (npm run format)`) };
  },
};
