import { exploreScenarios } from '@aspis/model';
import { describe, expect, test } from 'vitest';
import { limits } from '../source/limits.ts';
import type { Project } from './project.ts';
import { readProject } from './read-project.ts';
import { type SourceTree, treeFromTexts } from './source-tree.ts';

/** Bounds are counts, never times: a busy machine may take its time. */
const slow = { timeout: 60_000 };

const topic = 'Resources:\n  A:\n    Type: AWS::SNS::Topic\n';
const property = (value: string): string => `${topic}    Properties:\n      X: ${value}\n`;
const read = (text: string): Project => readProject(treeFromTexts({ 'template.yaml': text }));
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** `base` wrapped in itself `levels` times. */
function wrapped(levels: number, base: string, wrap: (inner: string) => string): string {
  let text = base;
  for (let level = 0; level < levels; level++) text = wrap(text);
  return text;
}

describe('text that would cost too much is refused, with its reason', slow, () => {
  const laughs = times(9, (level) => `  l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(10)}]\n`).join('');
  test.each([
    ['aliases of aliases', `${topic}Metadata:\n  l0: &l0 [${'a,'.repeat(10)}]\n${laughs}`],
    ['YAML flow 10,000 deep', `${topic}Metadata: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['YAML flow that never closes', `${topic}Metadata: ${'['.repeat(1_000_000)}`],
    ['YAML flow mappings 10,000 deep', `${topic}Metadata: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}\n`],
    ['YAML blocks 2,000 deep', `${topic}Metadata:\n${times(2000, (level) => `${' '.repeat(level + 1)}a:\n`).join('')}`],
    ['YAML lists 10,000 deep', `${topic}Metadata:\n  ${'- '.repeat(10_000)}x\n`],
    ['explicit keys 10,000 deep', `${topic}Metadata:\n  ${'? '.repeat(10_000)}x\n`],
    [
      'JSON 10,000 deep',
      `{"Resources":{"A":{"Type":"AWS::SNS::Topic","Properties":${'['.repeat(10_000)}${']'.repeat(10_000)}}}}`,
    ],
    [
      'JSON of a million values',
      `{"Resources":{"A":{"Type":"AWS::SNS::Topic","Properties":[${'1,'.repeat(1_000_001)}1]}}}`,
    ],
    ['YAML of many values', `${topic}Metadata: [${'1,'.repeat(limits.lexemes / 2)}]\n`],
    ['empty lines', topic + '\n'.repeat(limits.lexemes + 1)],
  ])('%s', (_name, text) => {
    const project = read(text);
    expect(project.files.map(({ status }) => status)).toEqual(['unreadable']);
    expect(project.diagnostics.map(({ code }) => code)).toEqual(['too-large']);
  });

  test('50 MB', () => {
    const texts = treeFromTexts({ 'template.yaml': topic, 'notes.json': '{}' });
    let reads = 0;
    const tree: SourceTree = {
      ...texts,
      stat: (path) =>
        path.endsWith('l') || path.endsWith('n') ? { kind: 'file', bytes: 50_000_000 } : texts.stat(path),
      read: (path) => (reads++, texts.read(path)),
    };
    const project = readProject(tree);
    expect(project.files).toMatchObject([{ path: 'template.yaml', status: 'unreadable' }]);
    expect(project.diagnostics.map(({ code }) => code)).toEqual(['too-large']);
    expect(reads).toBe(0);
  });
});

describe('what is wrong in part is read in part', slow, () => {
  test.each([
    ['an alias inside its own anchor', `${topic}Metadata: &m\n  x: *m\n`, 'yaml-alias'],
    ['an alias without an anchor', `${topic}Metadata: *gone\n`, 'yaml-alias'],
    ['several documents', `${topic}---\n${topic}`, 'yaml-documents'],
    ['a quotation that never ends', `${topic}Metadata: 'x\n`, 'yaml-syntax'],
    ['JSON cut off', '{"Resources":{"A":{"Type":"AWS::SNS::Topic"}},"Outputs":{"O":', 'json-syntax'],
    [
      'a loop of 200,001 results',
      `Resources:\n  Fn::ForEach::L:\n    - x\n    - [${'a,'.repeat(200_000)}a]\n    - T\${x}: {Type: AWS::SNS::Topic}\n`,
      'too-large',
    ],
    [
      'loops in loops',
      `Resources: ${['a', 'b', 'c', 'd'].reduce((body, name) => `{"Fn::ForEach::L${name}": [${name}, [${times(300, (i) => `i${i}`).join()}], ${body}]}`, '{"T${a}${b}": {Type: AWS::SNS::Topic}}')}\n`,
      'too-large',
    ],
    [
      'a loop with a large body',
      `Resources:\n  Fn::ForEach::L:\n    - x\n    - [${times(9000, (i) => `a${i}`).join()}]\n    - T\${x}: {Type: AWS::SNS::Topic, Metadata: [${'z,'.repeat(2000)}]}\n`,
      'too-large',
    ],
    [
      'a loop over a long text',
      `Parameters: {P: {Type: String, Default: ${'y'.repeat(100_000)}}}\nResources:\n  Fn::ForEach::L: [x, !Ref P, {"T\${x}": {Type: AWS::SNS::Topic, Metadata: "${'${x}'.repeat(20_000)}"}}]\n`,
      'too-large',
    ],
    [
      'maps that multiply each other',
      `Parameters: {P: {Type: String}, Q: {Type: String}}\nMappings:\n  M:\n${times(40, (i) => `    k${i}: {${times(40, (j) => `j${j}: [${i}, ${j}, ${'q,'.repeat(100)}]`).join()}}\n`).join('')}Resources:\n${times(200, (i) => `  T${i}: {Type: AWS::SNS::Topic, Properties: {X: !FindInMap [M, !Ref P, !Ref Q]}}\n`).join('')}`,
      'too-large',
    ],
  ])('%s', (_name, text, code) => {
    const project = read(text);
    expect(project.files.map(({ status }) => status)).toEqual(['partly read']);
    expect(project.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(project.diagnostics.length).toBeLessThan(50);
  });
});

describe('what looks dangerous and is not, is read', slow, () => {
  test.each([
    ['CRLF', topic.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${topic}`],
    ['NUL in a text', `${topic}Metadata: "a\0b"\n`],
    ['100,000 anchors', `${topic}Metadata:\n${times(100_000, (i) => `  k${i}: &a${i} x\n`).join('')}`],
    ['a text that doubles 60 times', property(wrapped(60, 'x', (inner) => `!Sub ["\${a}\${a}", {a: ${inner}}]`))],
    [
      'references that double 60 times',
      property(wrapped(60, '!Ref A', (inner) => `!Sub ["\${a}\${a}", {a: ${inner}}]`)),
    ],
    ['JSON text in JSON text 60 times', property(wrapped(60, '{a: 1}', (inner) => `!ToJsonString {a: ${inner}}`))],
    [
      'Base64 of Base64 90 times',
      property(wrapped(90, 'x'.repeat(1000), (inner) => `!Base64 { "Fn::Base64": ${inner} }`)),
    ],
    [
      'Sub with 20,000 variables',
      property(
        `!Sub ["${times(20_000, (i) => `\${v${i}}`).join('')}", {${times(20_000, (i) => `v${i}: !Ref A`).join()}}]`,
      ),
    ],
    ['a Sub of open placeholders', property(`!Sub "${'${'.repeat(500_000)}"`)],
    ['open dynamic references', property(`"${'{{resolve:ssm:'.repeat(200_000)}"`)],
    ['a million pieces', property(`!Split ["a", "${'a'.repeat(1_000_000)}"]`)],
  ])('%s', (_name, text) => {
    const project = read(text);
    expect(project.diagnostics).toEqual([]);
    expect(project.files).toMatchObject([{ status: 'read', resources: 1 }]);
  });
});

describe('conditions', slow, () => {
  test.each([
    ['in a circle', '  A: !Condition B\n  B: !Not [!Condition A]\n', 'A'],
    ['made of themselves', '  A: !And [!Condition A, !Condition A]\n', 'A'],
    [
      'each made twice of the next, 10,000 of them',
      `${times(10_000, (i) => `  C${i}: !And [!Condition C${i + 1}, !Condition C${i + 1}]\n`).join('')}  C10000: !Equals [!Ref AWS::Region, x]\n`,
      'C0',
    ],
    [
      'that compare nested choices',
      `  D: !Equals [!Ref AWS::Region, x]\n  A: !Equals [${wrapped(60, 'x', (inner) => `!If [D, ${inner}, y]`)}, ${wrapped(60, 'x', (inner) => `!If [D, ${inner}, y]`)}]\n`,
      'A',
    ],
  ])('%s are decided', (_name, section, condition) => {
    const project = read(`Conditions:\n${section}${topic}    Condition: ${condition}\n`);
    const [application] = project.applications;
    const { runs } = exploreScenarios(application?.conditions ?? new Map(), (scenario) =>
      scenario.decide(`template.yaml#${condition}`),
    );
    expect(runs.length).toBeGreaterThan(0);
  });
});

describe('many files', slow, () => {
  test('are each looked at once', () => {
    const texts = treeFromTexts({
      ...Object.fromEntries(times(100_000, (i) => [`f${i % 100}/n${i}.txt`, 'x'])),
      'template.yaml': topic,
    });
    const calls = { stat: 0, read: 0, list: 0 };
    const tree: SourceTree = {
      ...texts,
      stat: (path) => (calls.stat++, texts.stat(path)),
      read: (path) => (calls.read++, texts.read(path)),
      list: (path) => (calls.list++, texts.list(path)),
    };
    expect(readProject(tree).files).toHaveLength(1);
    expect(calls.read).toBe(1);
    expect(calls.list).toBe(101);
    expect(calls.stat).toBeLessThan(100_200);
  });

  test('of dependencies are not looked at', () => {
    expect(
      readProject(treeFromTexts({ 'node_modules/x/template.yaml': topic, '.aws-sam/build/template.yaml': topic }))
        .files,
    ).toEqual([]);
  });

  test('named like parts of the language are files', () => {
    const files = {
      constructor: 'x',
      'template.json':
        '{"Resources":{"A":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"toString"}},"__proto__":{"Type":"AWS::SNS::Topic"}}}',
    };
    const project = readProject(treeFromTexts(files));
    expect(project.files).toMatchObject([{ resources: 2 }]);
    expect(project.diagnostics.map(({ code }) => code)).toEqual(['nested-stack']);
  });
});
