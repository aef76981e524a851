// Each gate is tried on a small tree with one violation, and on an empty one: a gate that cannot fail guards nothing.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Gate, judge } from './gate.mjs';
import { gates } from './index.mjs';

type Tree = Readonly<Record<string, string | Uint8Array>>;

const repository = new URL('../../', import.meta.url).pathname;
const configs = ['.oxlintrc.json', '.oxfmtrc.jsonc', '.dependency-cruiser.mjs', '.size-limit.json', 'knip.json'];
const roots: string[] = [];

// Each test starts a tool or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A folder with our configurations and these files, as git would track them. */
function plant(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'aspis-gate-'));
  roots.push(root);
  for (const config of [...configs, 'tsconfig.base.json']) copyFileSync(join(repository, config), join(root, config));
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  execFileSync('git', ['init', '--quiet', root]);
  execFileSync('git', ['-C', root, 'add', '--force', ...Object.keys(tree)]);
  return root;
}

function gateNamed(name: string): Gate {
  const gate = gates.find((candidate) => candidate.name === name);
  if (!gate) throw new Error(`no gate is called ${name}`);
  return gate;
}

const problemsOf = async (name: string, tree: Tree) =>
  (await judge(gateNamed(name), { root: plant(tree), floor: 1 })).problems.join('\n');

const manifest = (name: string) =>
  JSON.stringify({
    name,
    version: '1.0.0',
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    files: ['dist'],
  });

const project =
  '{ "extends": "../../tsconfig.base.json", "compilerOptions": { "rootDir": "src", "outDir": "dist" }, "include": ["src"] }';
const solution = '{ "files": [], "references": [{ "path": "packages/model" }] }';
const compiled = { 'dist/index.js': 'export const one = 1;\n', 'dist/index.d.ts': 'export declare const one = 1;\n' };

/** The files of one package, by their paths in the tree. */
const inPackage = (name: string, files: Tree): Tree =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`packages/${name}/${path}`, content]));

/** What npm install would link, so that @aspis/x resolves inside the planted tree. */
function link(root: string, names: readonly string[]): string {
  mkdirSync(join(root, 'node_modules/@aspis'), { recursive: true });
  for (const name of names) symlinkSync(join(root, 'packages', name), join(root, 'node_modules/@aspis', name));
  return root;
}

describe('a gate finds the violation that it is there for', () => {
  const seeds: readonly { gate: string; violation: string; tree: Tree; finds: string }[] = [
    {
      gate: 'format',
      violation: 'double quotes',
      tree: { 'a.ts': 'export const a = "a";\n' },
      finds: 'a.ts: not formatted',
    },
    {
      gate: 'types',
      violation: 'a text where a number belongs',
      tree: {
        'tsconfig.json': solution,
        ...inPackage('model', { 'tsconfig.json': project, 'src/a.ts': "export const a: number = 'a';\n" }),
      },
      finds: 'TS2322',
    },
    {
      gate: 'lint',
      violation: 'a debugger statement',
      tree: { 'a.ts': 'export function f(): void {\n  debugger;\n}\n' },
      finds: 'no-debugger',
    },
    {
      gate: 'unused code',
      violation: 'a file that nobody imports',
      tree: {
        'package.json': '{ "name": "planted", "private": true, "type": "module", "workspaces": ["packages/*"] }',
        ...inPackage('model', {
          'package.json': manifest('@aspis/model'),
          'src/index.ts': 'export {};\n',
          'src/orphan.ts': 'export {};\n',
        }),
      },
      finds: 'packages/model/src/orphan.ts: imported by nobody',
    },
    {
      gate: 'generated files',
      violation: 'a page edited by hand',
      tree: {
        'docs/controls/a.md': 'by hand\n',
        'tools/generate.mjs':
          "import { writeFileSync } from 'node:fs';\nwriteFileSync('docs/controls/a.md', 'generated');\n",
      },
      finds: 'docs/controls/a.md: not what tools/generate.mjs writes',
    },
    {
      gate: 'packages',
      violation: 'an export that is not there',
      tree: inPackage('model', { 'package.json': manifest('@aspis/model'), 'dist/index.js': 'export {};\n' }),
      finds: 'dist/index.d.ts',
    },
  ];

  test.each(seeds)('$gate: $violation', async ({ gate, tree, finds }) => {
    expect(await problemsOf(gate, tree)).toContain(finds);
  });

  test('size: a model that grew', async () => {
    const root = plant({
      'package.json': '{ "name": "planted", "devDependencies": { "@size-limit/file": "*" } }',
      // Random bytes, which no compression makes small.
      ...inPackage('model', { 'package.json': manifest('@aspis/model'), 'dist/index.js': randomBytes(200_000) }),
      ...inPackage('cli', { 'package.json': manifest('aspis'), ...compiled }),
    });
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(join(repository, 'node_modules/@size-limit'), join(root, 'node_modules/@size-limit'));
    const { problems } = await judge(gateNamed('size'), { root, floor: 1 });
    expect(problems.join('\n')).toMatch(/@aspis\/model, compiled: \d+ bytes, the limit is/);
  });

  test('every gate has a seed', () => {
    const seeded = new Set([...seeds.map(({ gate }) => gate), 'size', 'boundaries', 'repository']); // These have tests of their own.
    expect(gates.map(({ name }) => name).filter((name) => !seeded.has(name))).toEqual([]);
  });
});

describe('lint: a line that breaks a house rule', async () => {
  const offences = [
    { violation: 'any', source: 'export const a: any = 1;', finds: 'no-explicit-any' },
    {
      violation: 'a floating promise',
      source: 'export function f(): void {\n  Promise.resolve(1);\n}',
      finds: 'no-floating-promises',
    },
    {
      violation: 'the clock in a pure package',
      source: 'export const now = (): number => Date.now();',
      finds: 'Time arrives as an argument',
    },
    {
      violation: 'chance in a pure package',
      source: 'export const chance = (): number => Math.random();',
      finds: 'no-restricted-properties',
    },
    {
      violation: 'console outside the command',
      source: "export const f = (): void => console.log('');",
      finds: 'no-console',
    },
    {
      violation: 'process outside the command',
      source: 'export const f = (): never => process.exit(1);',
      finds: 'Only packages/cli',
    },
    { violation: 'a default export', source: 'export default 1;', finds: 'no-default-export' },
    {
      violation: 'more lines than a file may have',
      source: Array.from({ length: 401 }, (_, n) => `export const a${n} = ${n};`).join('\n'),
      finds: 'max-lines',
    },
    {
      violation: 'a switch that forgets a case',
      source: "export function f(kind: 'a' | 'b'): void {\n  switch (kind) {\n    case 'a':\n      break;\n  }\n}",
      finds: 'switch-exhaustiveness-check',
    },
  ].map((offence, index) => ({ ...offence, file: `src/offender-${index}.ts` }));
  // One tree for all, since starting the linter takes longer than reading ten files. Tests are linted with types as well.
  const inTest = {
    violation: 'a floating promise in a test',
    source: offences[1]?.source,
    finds: 'no-floating-promises',
    file: 'src/a.test.ts',
  };
  const cases = [...offences, inTest];
  const tree = inPackage('model', {
    'tsconfig.json': project,
    ...Object.fromEntries(cases.map(({ file, source }) => [file, `${source}\n`])),
  });
  const { problems } = await judge(gateNamed('lint'), { root: plant(tree), floor: cases.length });

  test.each(cases)('$violation', ({ file, finds }) => {
    expect(problems.filter((problem) => problem.startsWith(`packages/model/${file}:`)).join('\n')).toContain(finds);
  });
});

describe('boundaries: an import that crosses one', async () => {
  const offences = [
    { from: 'model', source: "export type { A } from '@aspis/iam';", rule: 'model-imports-only-nothing' },
    { from: 'controls', source: "export { one } from '@aspis/templates';", rule: 'controls-imports-only-model-iam' },
    { from: 'controls', source: "export { one } from '@aspis/testkit';", rule: 'testkit-is-for-tests' },
    { from: 'iam', source: "export { one } from '../../model/src/index.ts';", rule: 'packages-meet-at-the-front-door' },
    { from: 'controls', source: "export { readFile } from 'node:fs/promises';", rule: 'pure-packages-touch-nothing' },
    { from: 'report', source: "export { request } from 'https';", rule: 'pure-packages-touch-nothing' },
    { from: 'iam', source: "export { hrtime } from 'node:process';", rule: 'pure-packages-touch-nothing' },
    { from: 'model', source: "export { createHash } from 'node:crypto';", rule: 'model-imports-no-built-in' },
    { from: 'cli', source: "export { spawn } from 'node:child_process';", rule: 'a-scan-is-offline' },
    { from: 'templates', source: "export { readFileSync } from 'node:fs';", rule: 'files-are-read-in-named-places' },
    { from: 'model', source: "export * from './nowhere.ts';", rule: 'everything-resolves' },
    { from: 'model', source: "export * from './a.test.ts';", rule: 'tests-are-leaves' },
    { from: 'model', source: "export { one } from 'an-npm-package';", rule: 'model-npm-packages' },
    { from: 'model', source: "import './circle.ts';", rule: 'no-circle' },
  ].map((offence, index) => ({ ...offence, file: `src/offender-${index}.ts` }));

  const names = ['model', 'iam', 'templates', 'controls', 'report', 'testkit', 'cli'];
  const clean = names.map((name) =>
    inPackage(name, { 'package.json': manifest(`@aspis/${name}`), 'src/index.ts': 'export {};\n', ...compiled }),
  );
  const seeded = offences.map(({ from, file, source }) => inPackage(from, { [file]: `${source}\n` }));
  const rest: Tree = {
    'packages/model/src/a.test.ts': 'export {};\n',
    'packages/model/src/circle.ts': `import './offender-${offences.length - 1}.ts';\n`,
    'node_modules/an-npm-package/package.json': manifest('an-npm-package'),
    'node_modules/an-npm-package/dist/index.js': compiled['dist/index.js'],
    'node_modules/an-npm-package/dist/index.d.ts': compiled['dist/index.d.ts'],
  };
  const root = link(plant(Object.assign({}, ...clean, ...seeded, rest)), names);
  const { problems } = await judge(gateNamed('boundaries'), { root, floor: offences.length });

  test.each(offences)('$rule: $from has $source', ({ from, file, rule }) => {
    expect(problems.filter((problem) => problem.includes(`packages/${from}/${file}`)).join('\n')).toContain(
      `: ${rule}. `,
    );
  });
});

describe('repository: a tracked file against the rules', () => {
  const slash = '/';
  test.each([
    { rule: 'size', tree: { 'big.bin': new Uint8Array(1_000_001) }, finds: '1000001 bytes' },
    {
      rule: 'lockfile',
      tree: { 'package-lock.json': '{ "resolved": "https://x/y.tgz" }' },
      finds: 'download addresses',
    },
    {
      rule: 'licence',
      tree: { 'package-lock.json': '{ "packages": { "node_modules/x": { "license": "AGPL-3.0-only" } } }' },
      finds: 'node_modules/x is under AGPL',
    },
    {
      rule: 'whole lockfile',
      tree: {
        'package-lock.json': '{ "packages": { "node_modules/x": { "optionalDependencies": { "x-win32": "1" } } } }',
      },
      finds: 'lacks x-win32',
    },
    {
      rule: 'reason of a dependency',
      tree: {
        'docs/dependencies.md': '| `yaml` |',
        'package.json': '{ "devDependencies": { "yaml": "2", "left-pad": "1" } }',
      },
      finds: 'left-pad has no row',
    },
    { rule: 'registry', tree: { 'a.md': ['registry', 'npmjs', 'org'].join('.') }, finds: 'names the package registry' },
    { rule: 'machine path', tree: { 'a.md': `see\n${slash}home${slash}someone${slash}notes` }, finds: 'line 2' },
    { rule: 'clock', tree: { 'packages/iam/src/a.ts': 'const now = new Date();' }, finds: 'asks the clock' },
    { rule: 'kebab-case', tree: { 'src/camelCase.ts': '' }, finds: 'not in kebab-case' },
    { rule: 'banned name', tree: { 'src/arn-utils.ts': '' }, finds: '"utils" says nothing' },
    {
      rule: 'test beside the control',
      tree: { 'packages/controls/src/evt/x.ts': 'defineControl({})' },
      finds: 'has no x.test.ts',
    },
  ])('$rule', async ({ tree, finds }) => {
    expect(await problemsOf('repository', tree)).toContain(finds);
  });

  test('a tree without an offence passes', async () => {
    const tree = {
      'README.md': '',
      'docs/controls/ASPIS-EVT-001.md': '',
      'src/arn.ts': '// https://example.com/home/x/ and /tmp/x\n',
    };
    expect(await problemsOf('repository', tree)).toBe('');
  });
});

describe('a gate that sees nothing fails', () => {
  test.each(gates.map(({ name }) => ({ name })))('$name in an empty folder', async ({ name }) => {
    const root = mkdtempSync(join(tmpdir(), 'aspis-gate-'));
    roots.push(root);
    expect((await judge(gateNamed(name), { root, floor: 0 })).passed).toBe(false);
  });

  test('and one that sees less than its floor', async () => {
    const blind: Gate = { name: 'blind', unit: 'files', examine: () => ({ examined: 9, problems: [] }) };
    expect(await judge(blind, { root: '.', floor: 10 })).toMatchObject({ passed: false });
    expect(await judge(blind, { root: '.', floor: 9 })).toMatchObject({ passed: true });
  });
});
