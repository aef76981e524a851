import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../test/fixture-report.ts';
import { hostileTexts } from '../test/hostile-texts.ts';
import { type FormatName, formats, isFormatName, plainText } from './index.ts';

const names = Object.keys(formats).filter(isFormatName);
/** The page's style and script are looked at in a browser, not in a snapshot. */
const textual: readonly FormatName[] = ['text', 'json', 'sarif', 'junit', 'markdown', 'github'];
const empty = {
  ...fixture,
  findings: [],
  diagnostics: [],
  files: [],
  scores: [],
  controls: [],
  attackSurface: { nodes: [], edges: [] },
};

test('every format is in the table', () => {
  expect(names).toEqual(['text', 'json', 'sarif', 'junit', 'markdown', 'html', 'github']);
  expect(isFormatName('toString')).toBe(false);
});

describe.each(textual)('%s', (name) => {
  test('the fixture', () => {
    expect(formats[name].render(fixture, plainText)).toMatchSnapshot();
  });
});

describe.each(names)('%s', (name) => {
  const { render } = formats[name];

  test('the same input gives the same bytes, ending in one line feed', () => {
    const output = render(fixture, plainText);
    expect(render(fixture, plainText)).toBe(output);
    expect(output).toMatch(/[^\n]\n$/);
  });

  test('a report of nothing', () => {
    expect(render(empty, plainText).length).toBeGreaterThan(0);
  });

  test.each(Object.entries(hostileTexts))('%s leaves no character that is not seen', (_name, text) => {
    const output = render(hostileReport(text), plainText);
    expect(output.match(/[^\P{Cc}\n]|[\p{Cs}\p{Cf}\p{Zl}\p{Zp}]/gu)).toBeNull();
  });
});
