import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../../test/fixture-report.ts';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { columnsOf } from '../text/width.ts';
import { text } from './text.ts';

test('colours only when asked for, and nothing else differs', () => {
  const coloured = text.render(fixture, { colour: true, columns: 100 });
  const plain = text.render(fixture, { colour: false, columns: 100 });
  expect(coloured).toContain('\u001b[');
  expect(plain).not.toContain('\u001b');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test.each([40, 60, 100, 200])('prose and code fit %d columns', (columns) => {
  const lines = text.render(fixture, { colour: false, columns }).split('\n');
  const prose = lines.filter((line) => line.startsWith('  ') && !/template\.yaml|ASPIS-|passed|broken/.test(line));
  expect(prose.length).toBeGreaterThan(10);
  for (const line of prose) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
});

test('a fix is told once for each control', () => {
  const [first] = fixture.findings;
  const twice = { ...fixture, findings: [first, first].filter((finding) => finding !== undefined) };
  const output = text.render(twice, { colour: false, columns: 100 });
  expect(output.split('Fix  Name the actions').length - 1).toBe(1);
  expect(output.split('aspis explain ASPIS-IAM-002').length - 1).toBe(1);
});

describe('scanned text', () => {
  test.each(Object.entries(hostileTexts))(
    '%s is no command to GitHub’s runner and no wall of text',
    (_name, hostile) => {
      const lines = text.render(hostileReport(hostile), { colour: false, columns: 100 }).split('\n');
      expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
      expect(lines.length).toBeLessThan(150);
    },
  );
});
