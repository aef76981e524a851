import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../../test/fixture-report.ts';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { plainText } from '../format.ts';
import { github } from './github.ts';

function lines(report: typeof fixture): readonly string[] {
  return github.render(report, plainText).trimEnd().split('\n');
}

test('failures by severity, unresolved as notices, nothing of what is accepted', () => {
  expect(lines(fixture).map((line) => line.split(' ')[0])).toEqual([
    '::error',
    '::error',
    '::notice',
    '::error',
    '::notice',
  ]);
});

describe('scanned text', () => {
  test.each(Object.entries(hostileTexts))('%s starts no command and ends no property', (_name, text) => {
    const commands = lines(hostileReport(text));
    expect(commands).toHaveLength(5);
    for (const command of commands) {
      expect(command).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:]*)(?:,[a-zA-Z]+=[^,:]*)*::/);
      expect(command.replaceAll(/%(?:25|0A|3A|2C)/g, '')).not.toContain('%');
    }
  });
});
