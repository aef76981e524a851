// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './run-tool.mjs';

const generator = 'tools/generate.mjs';

/** @type {import('./gate.mjs').Gate} */
export const generated = {
  name: 'generated files',
  unit: 'files',
  examine(root) {
    // Compared with themselves and not with the last commit, so that work in progress can be judged too.
    const before = readGenerated(root);
    const problems = regenerate(root);
    const after = readGenerated(root);
    const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file),
    );
    problems.push(...stale.map((file) => `${file}: not what ${generator} writes (it does now: commit it)`));
    return { examined: after.size, problems };
  },
};

/** @param {string} root @returns {string[]} what the generator complained of */
function regenerate(root) {
  if (!existsSync(join(root, generator))) return [];
  const { status, output } = run(root, process.execPath, [generator]);
  return status === 0 ? [] : [`${generator}: ${output}`];
}

/** @param {string} root @returns {Map<string, string>} path → content */
function readGenerated(root) {
  const sources = foldersIn(join(root, 'packages')).map((name) => join(root, 'packages', name, 'src/generated'));
  const folders = [...sources, join(root, 'docs/generated'), join(root, 'docs/controls')];
  const files = folders.filter((folder) => existsSync(folder)).flatMap(filesUnder);
  return new Map(files.map((file) => [relative(root, file), readFileSync(file, 'utf8')]));
}

/** @param {string} folder */
const foldersIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** @param {string} folder */
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
