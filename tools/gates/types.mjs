// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, runTool } from './run-tool.mjs';

/** Checked apart from the build: they emit nothing, and tests may import what their package may not. */
const extraProjects = ['tsconfig.test.json', 'tools/tsconfig.json'];

/** @type {import('./gate.mjs').Gate} */
export const types = {
  name: 'types',
  unit: 'source files',
  examine(root) {
    const extra = extraProjects.filter((project) => existsSync(join(root, project)));
    const runs = [runTool(root, 'tsc', ['-b']), ...extra.map((project) => runTool(root, 'tsc', ['-p', project]))];
    const problems = runs.flatMap(({ status, output }) => (status === 0 ? [] : errorsIn(output)));

    /** @type {{ references?: { path: string }[] }} */
    const { references = [] } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
    const files = [...references.map(({ path }) => path), ...extra].flatMap((project) => filesOf(root, project));
    return { examined: new Set(files).size, problems: [...new Set(problems)] }; // The projects overlap.
  },
};

/** One an error, without the lines that explain it. @param {string} output */
function errorsIn(output) {
  const errors = linesOf(output).filter((line) => /\berror TS\d+:/.test(line));
  return errors.length > 0 ? errors : [`tsc failed: ${output}`];
}

/** What the compiler itself says that it reads. @param {string} root @param {string} project */
const filesOf = (root, project) =>
  linesOf(runTool(root, 'tsc', ['-p', project, '--listFilesOnly']).stdout).filter(
    (file) => !/\/(node_modules|dist)\//.test(file),
  );
