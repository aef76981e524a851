// @ts-check
import { fileURLToPath } from 'node:url';
import { jsonOf, runTool } from './run-tool.mjs';

const reporter = fileURLToPath(new URL('knip-reporter.mjs', import.meta.url));

/** @type {import('./gate.mjs').Gate} */
export const unused = {
  name: 'unused code',
  unit: 'files',
  examine: (root) =>
    jsonOf('knip', runTool(root, 'knip', ['--no-progress', '--no-config-hints', '--reporter', reporter])),
};
