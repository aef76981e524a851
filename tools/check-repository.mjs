// @ts-check
// Rules about the tracked files themselves, which no other tool keeps.
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './gates/run-tool.mjs';

/** @typedef {{ path: string, bytes: number, text: string }} TrackedFile */
/** @typedef {(file: TrackedFile, all: ReadonlyMap<string, TrackedFile>) => readonly string[]} Rule */
/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

const maxFileBytes = 1_000_000;

// Put together from pieces: this file is tracked too, and must not hold what it forbids.
const registryHosts = [
  ...[
    ['registry', 'npmjs', 'org'],
    ['registry', 'yarnpkg', 'com'],
    ['npm', 'pkg', 'github', 'com'],
  ],
  ...[
    ['pypi', 'org'],
    ['pythonhosted', 'org'],
    ['index', 'crates', 'io'],
    ['static', 'crates', 'io'],
  ],
  ...[
    ['proxy', 'golang', 'org'],
    ['repo', 'maven', 'apache', 'org'],
    ['repo1', 'maven', 'org'],
    ['api', 'nuget', 'org'],
  ],
].map((pieces) => pieces.join('.'));

const slash = '/';
const machinePaths = [
  new RegExp(`(?<![\\w.~-])${slash}(?:home|Users)${slash}[a-z][\\w.-]*${slash}`),
  new RegExp(`(?<![\\w.~-])${slash}(?:root|work)${slash}[\\w.]`),
  new RegExp(`[A-Z]:\\\\+Users\\\\`),
];

const bannedNames = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'common', 'misc']);

/** Names that others chose: GitHub's and npm's customs, the control ids of the generated pages, Python's snake_case in examples. */
const hasItsOwnNames = (/** @type {string} */ path) =>
  /^[A-Z_]+(\.md)?$/.test(basename(path)) ||
  /^(docs\/(controls|generated)|examples)\/|\/(fixtures|cases|__snapshots__)\//.test(path);

/** @type {Rule} */
const isSmall = ({ bytes }) =>
  bytes > maxFileBytes ? [`${bytes} bytes, at most ${maxFileBytes}: large data is built, not tracked`] : [];

/** @type {Rule} */
const lockfileHasNoAddresses = ({ path, text }) =>
  basename(path) === 'package-lock.json' && text.includes('"resolved": "http')
    ? ['holds download addresses: install again with the .npmrc of this repository']
    : [];

/** @type {Rule} */
const lockfileIsFree = ({ path, text }) => {
  if (basename(path) !== 'package-lock.json') return [];
  /** @type {{ packages: Record<string, { license?: string }> }} */
  const { packages = {} } = JSON.parse(text);
  return Object.entries(packages).flatMap(([folder, { license = '' }]) =>
    /(?<!L)GPL|Commons|SSPL|BUSL/i.test(license) ? [`${folder} is under ${license}, which we do not take`] : [],
  );
};

/**
 * npm leaves out, in silence, what the registry of the day did not have; `npm ci` then fails, here or on another platform.
 * @type {Rule}
 */
const lockfileIsWhole = ({ path, text }) => {
  if (basename(path) !== 'package-lock.json') return [];
  /** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} */
  const { packages = {} } = JSON.parse(text);
  const locked = Object.keys(packages);
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.some((entry) => entry.endsWith(`node_modules/${name}`)))
      .map((name) => `lacks ${name}, which ${folder} needs elsewhere: take a version that is there for every platform`),
  );
};

/** @type {Rule} */
const dependenciesHaveReasons = ({ path, text }, all) => {
  if (!/^(packages\/[^/]+\/)?package\.json$/.test(path)) return [];
  /** @type {Manifest} */
  const { dependencies, devDependencies } = JSON.parse(text);
  const reasons = all.get('docs/dependencies.md')?.text ?? '';
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !name.startsWith('@aspis/') && !reasons.includes(`| \`${name}\` |`))
    .map((name) => `${name} has no row in docs/dependencies.md: say why it is needed`);
};

/** @type {Rule} */
const namesNoRegistry = ({ text }) =>
  registryHosts
    .filter((host) => text.includes(host))
    .map((host) => `names the package registry ${host}: whoever installs chooses the registry`);

/** @type {Rule} */
const namesNoMachine = ({ text }) =>
  machinePaths.flatMap((pattern) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const line = text.slice(0, found.index).split('\n').length;
    return [`line ${line}: ${found[0]} is a path of one machine: make it relative`];
  });

/** @type {Rule} */
const isInKebabCase = ({ path }) =>
  hasItsOwnNames(path) || path.split('/').every((part) => /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(part))
    ? []
    : ['not in kebab-case'];

/** @type {Rule} */
const saysItsSubject = ({ path }) =>
  path
    .split(/[/.-]/)
    .filter((word) => bannedNames.has(word))
    .map((word) => `"${word}" says nothing: name the subject`);

/** The index of the controls leaves one without a test out, in silence. @type {Rule} */
const controlHasItsTest = ({ path, text }, all) => {
  const isControl =
    /^packages\/controls\/src\/[a-z]{3}\/[^/]+(?<!\.test)\.ts$/.test(path) && text.includes('defineControl(');
  return isControl && !all.has(path.replace(/\.ts$/, '.test.ts'))
    ? [`has no ${basename(path, '.ts')}.test.ts beside it`]
    : [];
};

/** Reckoning with given dates is pure, asking for today is not; the linter can forbid `Date` only as a whole. @type {Rule} */
const asksNoClock = ({ path, text }) =>
  /^packages\/(model|iam|controls|report)\/src\/.*(?<!\.test)\.ts$/.test(path) && /\bDate\(\s*\)/.test(text)
    ? ['asks the clock with new Date(): time arrives as an argument']
    : [];

const rules = [
  ...[
    isSmall,
    lockfileHasNoAddresses,
    lockfileIsFree,
    lockfileIsWhole,
    dependenciesHaveReasons,
    namesNoRegistry,
    namesNoMachine,
  ],
  ...[isInKebabCase, saysItsSubject, controlHasItsTest, asksNoClock],
];

/** @type {import('./gates/gate.mjs').Gate} */
export const repository = {
  name: 'repository',
  unit: 'tracked files',
  examine(root) {
    const { status, stdout, output } = run(root, 'git', ['ls-files', '-z']);
    if (status !== 0) throw new Error(output);
    // A file that was deleted but is still in the index has nothing to judge.
    const paths = stdout
      .split('\0')
      .filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile());
    const files = new Map(paths.map((path) => [path, readTracked(root, path)]));
    const problems = [...files.values()].flatMap((file) =>
      rules.flatMap((rule) => rule(file, files).map((problem) => `${file.path}: ${problem}`)),
    );
    return { examined: paths.length, problems };
  },
};

/** @param {string} root @param {string} path @returns {TrackedFile} */
function readTracked(root, path) {
  const content = readFileSync(join(root, path));
  return { path, bytes: content.length, text: content.toString('utf8') };
}
