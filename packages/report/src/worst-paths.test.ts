import type { Finding, PathStep, Priority } from '@aspis/model';
import { expect, test } from 'vitest';
import { findingOf, fixture } from '../test/fixture-report.ts';
import { worstPaths } from './worst-paths.ts';

const [control] = fixture.controls;

function on(
  name: string,
  priority: Priority,
  labels: Partial<Record<PathStep['kind'], string>>,
  rest: Partial<Finding> = {},
): Finding {
  if (control === undefined) throw new Error('the fixture has no controls');
  const path = (['entry', 'function', 'role', 'data'] as const).flatMap((kind) => {
    const label = labels[kind];
    return label === undefined ? [] : [{ kind, address: `t/${label}`, label }];
  });
  return findingOf(control, name, 'AWS::Lambda::Function', 1, 1, { priority, path, ...rest });
}

test('one path a function, worst first, with its entry points and stores together', () => {
  const findings = [
    on('A', 2, { entry: 'GET /a', function: 'A' }),
    on('B', 1, { entry: 'url OrdersUrl', function: 'B', role: 'BRole', data: 'Table' }),
    on('B', 1, { entry: 'GET /b', function: 'B', role: 'BRole', data: 'Bucket' }),
    on('B', 3, { entry: 'GET /c', function: 'B', role: 'BRole', data: 'Queue' }),
  ];
  const worst = worstPaths(findings, fixture.attackSurface, 3);
  expect(worst.map(({ sentence }) => sentence)).toEqual([
    'Anyone on the internet can reach url OrdersUrl, GET /b and 1 more, which runs B; its role BRole can get at Table, Bucket and 1 more.',
    'An outsider can reach GET /a, which runs A.',
  ]);
  expect(worst[0]?.findings).toHaveLength(3);
});

test('what is accepted or unresolved makes no path', () => {
  const accepted = [
    on('A', 1, { entry: 'GET /a', function: 'A' }, { baselined: true }),
    on('B', 1, { entry: 'GET /b', function: 'B' }, { verdict: 'unresolved' }),
  ];
  expect(worstPaths(accepted, fixture.attackSurface, 3)).toEqual([]);
});

test('at most as many as asked for', () => {
  const findings = ['A', 'B', 'C', 'D'].map((name) => on(name, 1, { entry: `GET /${name}`, function: name }));
  expect(worstPaths(findings, fixture.attackSurface, 3)).toHaveLength(3);
});
