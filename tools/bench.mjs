// @ts-check
// Whole-process time and memory of `aspis scan` by template size: node tools/bench.mjs [--runs 5]
// Prints medians and the ratio to the smallest size; needs a build.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5;
const sizes = [100, 500, 1000, 2000, 5000];
mkdirSync(`${root}out/bench`, { recursive: true });

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** @param {string} file */
function measure(file) {
  const started = process.hrtime.bigint();
  const child = spawnSync(
    process.execPath,
    [
      'tools/run-measured.mjs',
      'scan',
      file,
      '--fail-on',
      'none',
      '--format',
      'json',
      '--output',
      'out/bench/report.json',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (child.status !== 0) throw new Error(`aspis ended with ${child.status}: ${child.stderr}`);
  return { seconds, megabytes: Number(/maxRSS (\d+)/.exec(child.stderr)?.[1]) / 1024 };
}

console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${runs} runs, medians\n`);
console.log('| resources | KB | seconds | ms per resource | peak MB | findings |\n|---|---|---|---|---|---|');
for (const size of sizes) {
  const file = `out/bench/template-${size}.yaml`;
  const text = spawnSync(process.execPath, ['tools/make-large-template.mjs', String(size)], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  }).stdout;
  writeFileSync(`${root}${file}`, text);
  const measured = Array.from({ length: runs }, () => measure(file));
  const seconds = median(measured.map((run) => run.seconds));
  const report = JSON.parse(readFileSync(`${root}out/bench/report.json`, 'utf8'));
  console.log(
    `| ${size} | ${Math.round(text.length / 1024)} | ${seconds.toFixed(2)} | ${((1000 * seconds) / size).toFixed(2)} | ${Math.round(median(measured.map((run) => run.megabytes)))} | ${report.findings.length} |`,
  );
}
