import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../../test/fixture-report.ts';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { plainText } from '../format.ts';
import { markdown } from './markdown.ts';

test.each(['word '.repeat(100), '<'.repeat(400)])(
  'a comment that GitHub takes, however much there is to say',
  (text) => {
    const { findings, files } = hostileReport(text);
    const many = <T>(items: readonly T[]): readonly T[] => Array.from({ length: 500 }, () => items).flat();
    const controls = Array.from({ length: 300 }, (_, index) => `ASPIS-EVT-${index}` as const);
    const all = many(findings).map((finding, index) => ({
      ...finding,
      control: controls[index % 300] ?? finding.control,
      fix: text,
    }));
    const output = markdown.render({ ...fixture, findings: all, files: many(files) }, plainText);
    expect(output.length).toBeLessThan(65_536);
    expect(output).toMatch(/\d+ more findings left out/);
    expect(output.match(/\n\d+ more left out/g)).toHaveLength(4);
  },
);

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
