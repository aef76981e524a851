// @ts-check
// Ends .ci/run: adds up what vitest and the gates wrote. `node tools/ci-summary.mjs <exit code of npm test> <of npm run check>`
import { readFileSync } from 'node:fs';

/** @typedef {{ what: string, passed: number, failed: number, failures: string[] }} Count */
/** @typedef {{ status: string, name: string, assertionResults: { status: string, fullName: string }[] }} TestFile */

const [testExit, checkExit] = process.argv.slice(2).map(Number);
/** @type {{ tests: number }} */
const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));

/** @param {string} name @returns {unknown} undefined when the step ended before it wrote its results */
function readResults(name) {
  try {
    return JSON.parse(readFileSync(new URL(`../out/${name}`, import.meta.url), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @returns {Count} */
function countTests() {
  const results = /** @type {{ testResults: TestFile[] } | undefined} */ (readResults('tests.json'));
  const files = results?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failures = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  // A file that does not load has no tests that could fail.
  failures.push(
    ...files
      .filter((file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'))
      .map(({ name }) => name),
  );
  if (passed < floors.tests)
    failures.push(`${passed} tests passed, expected at least ${floors.tests} (tools/floors.json)`);
  return { what: 'tests', passed, failed: failures.length, failures };
}

/** @returns {Count} */
function countGates() {
  const gates = /** @type {{ name: string, passed: boolean }[]} */ (readResults('gates.json') ?? []);
  const failures = gates.filter(({ passed }) => !passed).map(({ name }) => name);
  return { what: 'gates', passed: gates.length - failures.length, failed: failures.length, failures };
}

/** A step that failed without naming a failure has failed all the same. @param {Count} count @param {number | undefined} exit @param {string} command */
function withExit(count, exit, command) {
  if (exit === 0 || count.failed > 0) return count;
  return { ...count, failed: 1, failures: [`${command} ended with ${exit}`] };
}

const counts = [withExit(countTests(), testExit, 'npm test'), withExit(countGates(), checkExit, 'npm run check')];
console.log('');
for (const { what, passed, failed, failures } of counts) {
  console.log(`${what}: ${passed} passed, ${failed} failed`);
  for (const failure of failures) console.log(`  FAILED ${failure}`);
}
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${counts.reduce((sum, count) => sum + count.passed, 0)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
