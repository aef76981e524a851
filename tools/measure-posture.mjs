// @ts-check
// Labelled posture cases against our controls:
//   node tools/measure-posture.mjs DATA_FOLDER [--layer EVT] [--control CKV_AWS_50] [--verbose]
// A label names another tool's check; it is judged by those of our controls that list the check among
// their `equivalents`. Labels of checks that no control lists are counted as not implemented.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allControls, runControl } from '../packages/controls/dist/index.js';
import { openDiskTree, readProject } from '../packages/templates/dist/index.js';

const formats = ['cfn-yaml', 'cfn-json', 'sam-yaml'];

/**
 * @typedef {{ tool: string, control: string, canonical: string[], file: string, resource: string, expected: 'pass' | 'fail',
 *   line?: number, format: string, scope: 'resource' | 'file', bundle: boolean }} Label
 * @typedef {{ label: Label, controls: string[], hit: boolean, lineRight: boolean | undefined, found: string[] }} Judged
 */

/** @param {string} data @param {{ layer?: string | undefined, control?: string | undefined }} [only] */
export function measurePosture(data, only = {}) {
  const folder = join(data, 'posture');
  const tree = openDiskTree(folder);
  /** @type {Label[]} */
  const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const chosen = labels.filter(
    (label) => formats.includes(label.format) && (only.control === undefined || label.control === only.control),
  );
  /** @type {Map<string, typeof allControls[number][]>} */
  const byEquivalent = new Map();
  for (const control of allControls) {
    if (only.layer !== undefined && !control.id.includes(`-${only.layer}-`)) continue;
    for (const [tool, ids] of Object.entries(control.equivalents))
      for (const id of ids) push(byEquivalent, `${tool} ${id}`, control);
  }
  /** @type {Map<string, ReturnType<typeof readProject>>} */
  const projects = new Map();
  /** @type {Judged[]} */
  const judged = [];
  /** @type {Label[]} */
  const notImplemented = [];
  for (const label of chosen) {
    const controls = byEquivalent.get(`${label.tool} ${label.control}`);
    if (controls === undefined) {
      notImplemented.push(label);
      continue;
    }
    let project = projects.get(label.file);
    if (project === undefined) projects.set(label.file, (project = readProject(tree, { paths: [label.file] })));
    judged.push(judge(label, controls, project));
  }
  return { judged, notImplemented, labels: chosen.length };
}

/** @param {Label} label @param {readonly import('../packages/controls/dist/index.js').Control[]} controls @param {ReturnType<typeof readProject>} project @returns {Judged} */
function judge(label, controls, project) {
  const logicalId =
    label.scope === 'file' || label.resource === '*' ? undefined : label.resource.split('.').slice(1).join('.');
  /** @type {{ line: number, text: string, first: number }[]} */
  const fails = [];
  for (const application of project.applications) {
    for (const resource of application.resources.values()) {
      const id = resource.origin?.logicalId ?? resource.logicalId;
      if (logicalId !== undefined && id !== logicalId && resource.logicalId !== logicalId) continue;
      for (const control of controls) {
        if (!control.appliesTo.includes(resource.type)) continue;
        for (const outcome of runControl(control, resource, application).outcomes) {
          if (outcome.kind !== 'fail') continue;
          fails.push({
            line: outcome.span.line,
            first: resource.span.line,
            text: `${control.id} ${resource.logicalId}:${outcome.span.line} ${outcome.evidence}`,
          });
        }
      }
    }
  }
  return {
    label,
    controls: controls.map(({ id }) => id),
    hit: fails.length > 0,
    lineRight: lineRight(label, fails, project),
    found: fails.map(({ text }) => text),
  };
}

/**
 * KICS labels the very line; the others the resource's block, which ends where the next resource starts.
 * @param {Label} label @param {readonly { line: number, first: number }[]} fails @param {ReturnType<typeof readProject>} project
 */
function lineRight(label, fails, project) {
  if (label.line === undefined || label.line === null || fails.length === 0 || label.expected === 'pass')
    return undefined;
  const line = label.line;
  if (label.tool === 'kics') return fails.some((fail) => fail.line === line);
  const starts = project.applications
    .flatMap(({ resources }) => [...resources.values()].map(({ span }) => span.line))
    .sort((a, b) => a - b);
  return fails.some((fail) => {
    const next = starts.find((start) => start > fail.first) ?? Number.POSITIVE_INFINITY;
    return fail.line >= fail.first && fail.line < next;
  });
}

/** @template T @param {Map<string, T[]>} map @param {string} key @param {T} item */
function push(map, key, item) {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

/**
 * How many of the field's distinct checks (controls_union.json) some control lists by a native id.
 * @param {string} data
 */
export function measureCoverage(data) {
  /** @type {{ tools: Record<string, string[]> }[]} */
  const union = JSON.parse(readFileSync(join(data, 'posture/controls_union.json'), 'utf8'));
  const ours = new Set(
    allControls.flatMap(({ equivalents }) =>
      Object.entries(equivalents).flatMap(([tool, ids]) => ids.map((id) => `${tool} ${id}`)),
    ),
  );
  const covered = union.filter(({ tools }) =>
    Object.entries(tools).some(([tool, ids]) => ids.some((id) => ours.has(`${tool} ${id}`))),
  );
  return { covered: covered.length, union: union.length };
}

/** @param {ReturnType<typeof measurePosture>} result */
export function summarise({ judged, notImplemented, labels }) {
  const fails = judged.filter(({ label }) => label.expected === 'fail');
  const passes = judged.filter(({ label }) => label.expected === 'pass' && !label.bundle);
  const located = fails.filter(({ lineRight: right }) => right !== undefined);
  return {
    labels,
    notImplemented: notImplemented.length,
    fails: fails.length,
    allFails: fails.length + notImplemented.filter(({ expected }) => expected === 'fail').length,
    recalled: fails.filter(({ hit }) => hit).length,
    passes: passes.length,
    falseAlarms: passes.filter(({ hit }) => hit).length,
    located: located.length,
    rightLine: located.filter(({ lineRight: right }) => right).length,
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [data = process.env['ASPIS_DATA'] ?? '', ...rest] = process.argv.slice(2);
  const option = (/** @type {string} */ name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
  const result = measurePosture(data, { layer: option('--layer'), control: option('--control') });
  if (rest.includes('--verbose')) {
    for (const { label, controls, hit, lineRight: right, found } of result.judged) {
      const wrong = label.expected === 'fail' ? !hit : hit && !label.bundle;
      if (!wrong && right !== false) continue;
      const what = wrong ? (label.expected === 'fail' ? 'MISSED     ' : 'FALSE ALARM') : 'WRONG LINE ';
      console.log(
        `${what} ${label.tool} ${label.control} ${label.file} ${label.resource} line ${label.line ?? '-'} [${controls.join(', ')}] ${found.join(' | ')}`,
      );
    }
    const missing = new Map();
    for (const { tool, control, canonical } of result.notImplemented)
      missing.set(
        `${canonical.join('/')} ${tool} ${control}`,
        (missing.get(`${canonical.join('/')} ${tool} ${control}`) ?? 0) + 1,
      );
    if (option('--layer') === undefined)
      for (const [check, count] of [...missing].sort(([a], [b]) => (a < b ? -1 : 1)))
        console.log(`not implemented: ${check} (${count})`);
  }
  const sum = summarise(result);
  console.log(`labels ${sum.labels}, of checks not implemented ${sum.notImplemented}`);
  console.log(`recall of fail ${sum.recalled}/${sum.fails} = ${(sum.recalled / sum.fails).toFixed(3)}`);
  console.log(`false alarms on pass ${sum.falseAlarms}/${sum.passes} = ${(sum.falseAlarms / sum.passes).toFixed(3)}`);
  console.log(`right line ${sum.rightLine}/${sum.located} = ${(sum.rightLine / sum.located).toFixed(3)}`);
}
