// @ts-check
// All measurements at once: npm run measure -- DATA_FOLDER [--projects FOLDER]
// DATA_FOLDER may come from ASPIS_DATA; --projects holds checkouts of public repositories, one folder each.
import { cpus } from 'node:os';
import { measureCoverage, measurePosture, summarise } from './measure-posture.mjs';
import { printProjects } from './measure-projects.mjs';
import { measureSam } from './measure-sam.mjs';

const args = process.argv.slice(2);
const projects = args.includes('--projects') ? args[args.indexOf('--projects') + 1] : undefined;
const data = args.find((arg) => !arg.startsWith('--') && arg !== projects) ?? process.env['ASPIS_DATA'];
if (data === undefined) throw new Error('usage: npm run measure -- DATA_FOLDER [--projects FOLDER]');

const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
  `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`;
const posture = summarise(measurePosture(data));
const { pairs, errors } = measureSam(data);

console.log(
  `${new Date().toISOString().slice(0, 10)}, node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`,
);
console.log('| what | wanted | measured |\n|---|---|---|');
const coverage = measureCoverage(data);
console.log(`| distinct checks of the field that a control lists | | ${percent(coverage.covered, coverage.union)} |`);
console.log(
  `| posture labels of checks that a control lists | | ${percent(posture.labels - posture.notImplemented, posture.labels)} |`,
);
console.log(`| recall of \`fail\` | ≥ 95 % | ${percent(posture.recalled, posture.fails)} |`);
console.log(
  `| the same, labels of checks that no control lists counted as missed | | ${percent(posture.recalled, posture.allFails)} |`,
);
console.log(`| false alarms on \`pass\` (bundle=false) | ≤ 5 % | ${percent(posture.falseAlarms, posture.passes)} |`);
console.log(`| right line | ≥ 95 % | ${percent(posture.rightLine, posture.located)} |`);
console.log(
  `| SAM pairs, security projection equal | ≥ 97 % | ${percent(pairs.filter(({ differences }) => differences.length === 0).length, pairs.length)} |`,
);
console.log(
  `| templates that SAM refuses, diagnosed | | ${percent(errors.filter(({ diagnosed }) => diagnosed).length, errors.length)} |`,
);
if (projects !== undefined) {
  console.log('');
  printProjects(projects, false);
}
