// @ts-check
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const modules = new URL('../../node_modules/', import.meta.url);

/** Started through Node instead of `npx`: nothing can be fetched by mistake, and no shell reads the arguments. */
const commands = {
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  oxfmt: 'oxfmt/bin/oxfmt',
  oxlint: 'oxlint/bin/oxlint',
  'size-limit': 'size-limit/bin.js',
  tsc: '@typescript/native/bin/tsc',
};

/**
 * Runs one of our tools in the folder that is judged.
 * @param {string} root
 * @param {keyof typeof commands} tool
 * @param {readonly string[]} options
 */
export const runTool = (root, tool, options) =>
  run(root, process.execPath, [fileURLToPath(new URL(commands[tool], modules)), ...options]);

/** @param {string} root @param {string} command @param {readonly string[]} options */
export function run(root, command, options) {
  const result = spawnSync(command, options, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (result.error) throw result.error;
  // Some tools colour their output under CI=true, whatever NO_COLOR says.
  const stdout = stripVTControlCharacters(result.stdout);
  const stderr = stripVTControlCharacters(result.stderr);
  return { status: result.status, stdout, stderr, output: `${stdout}${stderr}`.trim() };
}

/** The lines of a tool's output that say something. @param {string} text */
export const linesOf = (text) => text.split('\n').filter((line) => line.trim() !== '');

/**
 * A tool's JSON answer, or its complaint when it gave none.
 * @param {string} tool @param {{ stdout: string, output: string }} answer
 */
export function jsonOf(tool, { stdout, output }) {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${tool} gave no JSON: ${output.slice(0, 2000)}`); // The parser's own complaint says less than the tool's.
  }
}
