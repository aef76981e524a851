// @ts-check
// Judges this tree by every gate, or by those that are named: `node tools/check.mjs lint size`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judge } from './gates/gate.mjs';
import { gates } from './gates/index.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {Record<string, number>} */
const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !gates.some((gate) => gate.name === name));
if (unknown.length > 0)
  throw new Error(`No such gate: ${unknown.join(', ')}. There are: ${gates.map(({ name }) => name).join(', ')}`);

const judgements = [];
for (const gate of gates.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const judgement = await judge(gate, { root, floor: floors[gate.name] ?? 1 });
  judgements.push(judgement);
  console.log(
    `${judgement.passed ? 'passed' : 'FAILED'}  ${gate.name}: ${judgement.examined} ${gate.unit} examined, ${judgement.problems.length} problems`,
  );
  for (const problem of judgement.problems) console.log(`        ${problem}`);
}

mkdirSync(new URL('../out', import.meta.url), { recursive: true });
writeFileSync(
  new URL('../out/gates.json', import.meta.url),
  JSON.stringify(judgements.map(({ name, passed }) => ({ name, passed }))),
);
process.exitCode = judgements.every(({ passed }) => passed) ? 0 : 1;
