// @ts-check
// Our SAM expansion against AWS's own transform:
//   npx tsc -b packages/templates && node tools/measure-sam.mjs DATA_FOLDER [name …]
// Reads DATA_FOLDER/sam/input/*.yaml through our reader and sam/output/*.json, which AWS made of them, through our
// CloudFormation reader; two applications are equal when their security projections are. Then reads every template of
// sam/input-error, which AWS refuses: each should get a diagnostic, none may make us fail. With names, shows all differences.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readProject, treeFromTexts } from '../packages/templates/dist/index.js';
import { securityProjection } from './security-projection.mjs';

/** The parameters and the region that AWS's own comparison gives. */
const parameters = { param1: 'value1', param2: 'value2', 'AWS::Region': 'ap-southeast-1' };

/** @param {string} text */
function project(text) {
  return readProject(treeFromTexts({ 'template.yaml': text }), { parameters });
}

/** AWS's outputs write `{"Condition": {"Condition": x}}` for joined conditions. @param {unknown} data @returns {unknown} */
function unwrapConditions(data) {
  if (Array.isArray(data)) return data.map(unwrapConditions);
  if (typeof data !== 'object' || data === null) return data;
  const inner = /** @type {Record<string, unknown>} */ (data)['Condition'];
  if (Object.keys(data).length === 1 && typeof inner === 'object' && inner !== null) return unwrapConditions(inner);
  return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, unwrapConditions(item)]));
}

/** @param {unknown} ours @param {unknown} theirs @param {string} path @returns {Generator<string>} */
function* differences(ours, theirs, path) {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return;
  const bothObjects = [ours, theirs].every(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  if (bothObjects) {
    const [a, b] = [/** @type {Record<string, unknown>} */ (ours), /** @type {Record<string, unknown>} */ (theirs)];
    for (const key of new Set([...Object.keys(b), ...Object.keys(a)]))
      yield* differences(a[key], b[key], `${path}.${key}`);
    return;
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length) {
    for (let i = 0; i < ours.length; i++) yield* differences(ours[i], theirs[i], `${path}[${i}]`);
    return;
  }
  yield `${path}: ours ${JSON.stringify(ours)}, AWS ${JSON.stringify(theirs)}`;
}

/** @param {string} folder @param {string} name */
function comparePair(folder, name) {
  const input = readFileSync(join(folder, 'input', `${name}.yaml`), 'utf8');
  const output = JSON.stringify(
    unwrapConditions(JSON.parse(readFileSync(join(folder, 'output', `${name}.json`), 'utf8'))),
  );
  const ours = project(input).applications[0];
  const theirs = project(output).applications[0];
  if (ours === undefined || theirs === undefined) return ['the template is not read'];
  return [...differences(securityProjection(ours), securityProjection(theirs), '')];
}

/** @param {string} data @param {readonly string[]} [names] */
export function measureSam(data, names = []) {
  const folder = join(data, 'sam');
  const all = readdirSync(join(folder, 'input'))
    .map((file) => file.replace(/\.ya?ml$/, ''))
    .sort();
  const chosen = names.length > 0 ? names : all;
  const pairs = chosen.map((name) => ({ name, differences: comparePair(folder, name) }));
  const errors =
    names.length > 0
      ? []
      : readdirSync(join(folder, 'input-error'))
          .sort()
          .map((file) => {
            const { diagnostics } = project(readFileSync(join(folder, 'input-error', file), 'utf8'));
            return { name: file, diagnosed: diagnostics.some(({ level }) => level !== 'info') };
          });
  const warned = chosen.filter((name) =>
    project(readFileSync(join(folder, 'input', `${name}.yaml`), 'utf8')).diagnostics.some(
      ({ code }) => code === 'sam-refuses',
    ),
  );
  return { pairs, errors, warned };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [data = process.env['ASPIS_DATA'], ...names] = process.argv.slice(2);
  if (data === undefined) throw new Error('usage: node tools/measure-sam.mjs DATA_FOLDER [name …]');
  const { pairs, errors, warned } = measureSam(data, names);
  for (const { name, differences: found } of pairs)
    for (const difference of names.length > 0 ? found : found.slice(0, 1))
      console.log(
        `${name}: ${difference.slice(0, names.length > 0 ? 2000 : 300)} ${names.length > 0 ? '' : `(+${found.length - 1})`}`,
      );
  const equal = pairs.filter(({ differences: found }) => found.length === 0).length;
  console.log(`pairs equal: ${equal} of ${pairs.length} (${((100 * equal) / pairs.length).toFixed(1)} %)`);
  console.log(
    `accepted templates that we warn of all the same: ${warned.length} of ${pairs.length}${warned.length > 0 ? ` (${warned.join(', ')})` : ''}`,
  );
  for (const { name } of errors.filter(({ diagnosed }) => !diagnosed)) console.log(`no diagnostic: ${name}`);
  if (errors.length > 0)
    console.log(
      `refused templates diagnosed: ${errors.filter(({ diagnosed }) => diagnosed).length} of ${errors.length}`,
    );
}
