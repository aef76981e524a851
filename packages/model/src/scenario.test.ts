import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, MAX_SCENARIOS, Scenario, exploreScenarios } from './index.ts';

const stage = (value: string, allowedValues?: readonly string[]): Condition => ({
  kind: 'equals',
  parameter: 's#Stage',
  value,
  ...(allowedValues === undefined ? {} : { allowedValues }),
});

function outcomes(conditions: Record<string, Condition>, ...asked: readonly string[]): readonly string[] {
  const { runs } = exploreScenarios(new Map(Object.entries(conditions)), (scenario) =>
    asked.map((id) => (scenario.decide(id) ? 'T' : 'F')).join(''),
  );
  return runs.map(({ result }) => result).toSorted();
}

describe('exploring scenarios', () => {
  test.each<[string, Record<string, Condition>, string[], string[]]>([
    ['nothing asked', {}, [], ['']],
    ['a free condition goes both ways', { a: { kind: 'opaque', subject: 'x' } }, ['a'], ['F', 'T']],
    ['a constant goes one way', { a: { kind: 'constant', value: false } }, ['a'], ['F']],
    ['one parameter has one value', { prod: stage('prod'), dev: stage('dev') }, ['prod', 'dev'], ['FF', 'FT', 'TF']],
    [
      'the last allowed value must hold',
      { prod: stage('prod', ['prod', 'dev']), dev: stage('dev', ['prod', 'dev']) },
      ['prod', 'dev'],
      ['FT', 'TF'],
    ],
    ['a value that is not allowed never holds', { test: stage('test', ['prod', 'dev']) }, ['test'], ['F']],
    [
      'a negation follows its condition',
      { a: { kind: 'opaque', subject: 'x' }, b: { kind: 'not', operand: { kind: 'condition', id: 'a' } } },
      ['a', 'b'],
      ['FT', 'TF'],
    ],
    [
      'equal subjects are decided alike',
      { a: { kind: 'opaque', subject: 'x' }, b: { kind: 'opaque', subject: 'x' } },
      ['a', 'b'],
      ['FF', 'TT'],
    ],
    ['an undeclared condition is free', {}, ['missing'], ['F', 'T']],
    [
      'and',
      { a: { kind: 'and', operands: [stage('prod'), { kind: 'opaque', subject: 'x' }] } },
      ['a'],
      ['F', 'F', 'T'],
    ],
    [
      'or',
      {
        a: {
          kind: 'or',
          operands: [
            { kind: 'constant', value: true },
            { kind: 'opaque', subject: 'x' },
          ],
        },
      },
      ['a'],
      ['T'],
    ],
  ])('%s', (_, conditions, asked, expected) => {
    expect(outcomes(conditions, ...asked)).toEqual(expected);
  });

  test('conditions that refer to each other end', () => {
    const conditions = { a: { kind: 'condition', id: 'b' }, b: { kind: 'condition', id: 'a' } } as const;
    expect(outcomes(conditions, 'a')).toEqual(['F', 'T']);
  });

  test('more combinations than the bound are cut, and said to be', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `c${i}`);
    const explored = exploreScenarios(new Map(), (scenario) => ids.map((id) => scenario.decide(id)));
    expect(explored.runs).toHaveLength(MAX_SCENARIOS);
    expect(explored.complete).toBe(false);
  });

  test('every combination is tried once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (count) => {
        const ids = Array.from({ length: count }, (_, i) => `c${i}`);
        const { runs, complete } = exploreScenarios(new Map(), (scenario) =>
          ids.map((id) => scenario.decide(id)).join(),
        );
        expect(complete).toBe(true);
        expect(new Set(runs.map(({ result }) => result)).size).toBe(2 ** count);
        expect(runs).toHaveLength(2 ** count);
      }),
    );
  });

  test('the decided conditions are told by the name the author gave', () => {
    const scenario = new Scenario(new Map([['template.yaml#IsProd', stage('prod')]]));
    scenario.decide('template.yaml#IsProd');
    expect(scenario.decided).toEqual([{ name: 'IsProd', value: true }]);
  });
});
