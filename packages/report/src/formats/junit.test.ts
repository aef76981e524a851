import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../../test/fixture-report.ts';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { countElements } from '../../test/xml.ts';
import { plainText } from '../format.ts';
import { junit } from './junit.ts';

test('counts: failures, what was accepted or unresolved as skipped, unreadable files as errors', () => {
  const counts = countElements(junit.render(fixture, plainText));
  expect(Object.fromEntries(counts)).toEqual({
    testsuites: 1,
    testsuite: 2,
    testcase: 7,
    failure: 2,
    skipped: 3,
    error: 1,
  });
  expect(junit.render(fixture, plainText)).toContain('tests="7" failures="2" errors="1" skipped="3"');
});

test('findings in a file that is not a template are not lost', () => {
  const elsewhere = { ...fixture, files: [] };
  expect(countElements(junit.render(elsewhere, plainText)).get('testcase')).toBe(5);
});

describe('scanned text', () => {
  test.each(Object.entries(hostileTexts))('%s leaves it well-formed', (_name, text) => {
    expect(countElements(junit.render(hostileReport(text), plainText)).get('testcase')).toBe(6);
  });
});

test.each(['<a><b></a></b>', '<a x="1" x="2"/>', '<a>&b;</a>', '<a>]]></a>', '<a>\u0001</a>', '<a', 'text'])(
  'the check of well-formedness refuses %j',
  (xml) => {
    expect(() => countElements(xml)).toThrow(/./);
  },
);
