// The boundaries of docs/architecture.md as law: each rule says what the offender should do instead.
// Both src and dist are matched, since an import of @aspis/x ends in the other package's dist.

/** @param {string} names one name, or several parted by | */
const packages = (names) => `^packages/(${names})/(src|test|dist)/`;

const files = '^(node:)?(fs|fs/promises|child_process|worker_threads|cluster)$';
const network = '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises)$';
const clockAndProcess = '^(node:)?(process|timers|timers/promises|perf_hooks|os)$';
const testFile = '(\\.test\\.ts$|/test/)';

/** What each package may import of the others; whatever is not listed is forbidden. */
const mayImport = {
  model: [],
  iam: ['model'],
  templates: ['model'],
  controls: ['model', 'iam'],
  report: ['model'],
  testkit: ['model', 'iam', 'templates', 'controls'],
  cli: ['model', 'iam', 'templates', 'controls', 'report'],
};

const advice = {
  model: 'The model is the vocabulary of all others: move the code that needs another package up to that package.',
  iam: 'Identity knows the model alone: let the caller hand over what it needs as an argument.',
  templates: 'A reader ends in the model: what judges its result belongs to controls, what prints it to report.',
  controls:
    'A control sees the model and the graph, never a format: if it needs a fact of the template, put it into the model.',
  report: 'A format prints findings: compute in controls, and put what must be printed into the finding.',
  testkit: 'The testkit helps to test the engines: a test of the command belongs to packages/cli.',
  cli: 'The command composes packages and is not a test: a test imports the testkit, the command never does.',
};

const packageBoundaries = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-') || 'nothing'}`,
  comment: advice[/** @type {keyof typeof advice} */ (name)],
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: testFile },
  to: { path: '^packages/', pathNot: packages([name, ...allowed].join('|')) },
}));

/** The npm packages that each package may import at run time (docs/dependencies.md says why). */
const npmPackages = { templates: 'yaml|jsonc-parser', cli: 'smol-toml', testkit: 'vitest' };

const npmBoundaries = Object.keys(mayImport).map((name) => {
  const allowed = npmPackages[/** @type {keyof typeof npmPackages} */ (name)];
  return {
    name: `${name}-npm-packages`,
    comment:
      'Use what Node or the workspace has; a new dependency is argued in docs/dependencies.md and then listed here.',
    severity: 'error',
    from: { path: `^packages/${name}/src/`, pathNot: testFile },
    to: { path: 'node_modules/', ...(allowed && { pathNot: `node_modules/(${allowed})/` }) },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...packageBoundaries,
    ...npmBoundaries,
    {
      name: 'pure-packages-touch-nothing',
      comment:
        'Files, network, clock and process belong to the edges (templates/project, cli): take text, time and settings as arguments.',
      severity: 'error',
      from: { path: packages('model|iam|controls|report'), pathNot: testFile },
      to: { path: [files, network, clockAndProcess] },
    },
    {
      name: 'model-imports-no-built-in',
      comment:
        'The model is data and pure functions, and must load anywhere: move the code to the package that needs the built-in.',
      severity: 'error',
      from: { path: packages('model'), pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a-scan-is-offline',
      comment: 'Nothing of a scanned project is executed and nothing leaves the machine: no network, no child process.',
      severity: 'error',
      from: { path: packages('templates|cli|testkit'), pathNot: testFile },
      to: { path: [network, '^(node:)?child_process$'] },
    },
    {
      name: 'files-are-read-in-named-places',
      comment: 'Pure code takes text: read the file in templates/src/project and hand the text on.',
      severity: 'error',
      from: { path: packages('templates'), pathNot: [testFile, '^packages/templates/src/project/'] },
      to: { path: [files, clockAndProcess] },
    },
    {
      name: 'testkit-is-for-tests',
      comment: 'Only tests import the testkit: move what the product needs too into the package it is about.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [testFile, '^packages/testkit/'] },
      to: { path: packages('testkit') },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Nothing imports a test: move the shared part to the testkit.',
      severity: 'error',
      from: { pathNot: testFile },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'packages-meet-at-the-front-door',
      comment:
        'Import @aspis/x and export there what is needed: a path into another package ties it to that package’s folders.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/[^/]+/src/', pathNot: '^packages/$1/' },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea, or hide a third: merge them or extract it.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment:
        'An import that cannot be resolved is an import that no rule sees: build first (npm run build), or repair the path.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules/', '^packages/[^/]+/dist/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
