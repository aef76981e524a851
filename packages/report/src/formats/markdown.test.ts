import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../../test/fixture-report.ts';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { plainText } from '../format.ts';
import { markdown } from './markdown.ts';

test('a comment that GitHub takes, however much there is to say', () => {
  const long = fixture.findings.map((finding) => ({ ...finding, message: 'word '.repeat(100) }));
  const output = markdown.render({ ...fixture, findings: Array.from({ length: 1000 }, () => long).flat() }, plainText);
  expect(output.length).toBeLessThan(65_536);
  expect(output).toMatch(/\d+ more findings left out/);
});

describe('scanned text', () => {
  test.each(Object.entries(hostileTexts))('%s is inert', (_name, text) => {
    const output = markdown.render(hostileReport(text), plainText);
    const rows = output.split('\n').filter((line) => line.startsWith('| critical') || line.startsWith('| high'));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.split('|')).toHaveLength(8);
    expect(output.replaceAll(/<\/?(?:code|details|summary)>/g, '')).not.toContain('<');
    // Outside code, nothing that GitHub makes a mention, an issue or a link of.
    const prose = output
      .replaceAll(/<code>.*?<\/code>/g, '')
      .replaceAll('&#8203;', '\u200b')
      .replaceAll(/&#\d+;/g, '');
    expect(prose).not.toMatch(/@\w|https?:\/\/|#\d/);
  });
});
