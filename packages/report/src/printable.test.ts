import { describe, expect, test } from 'vitest';
import { clipped, clippedInside, printable } from './printable.ts';

describe('printable', () => {
  test.each([
    ['plain text, äöü and 漢字', 'plain text, äöü and 漢字'],
    ['a\nb\r\tc', String.raw`a\nb\r\tc`],
    ['\u001b[31m', String.raw`\x1b[31m`],
    ['\u009b', String.raw`\x9b`],
    ['\u202e', String.raw`\u{202e}`],
    ['\u{e0041}', String.raw`\u{e0041}`],
    ['\ud800', String.raw`\u{d800}`],
  ])('%j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

test('a clipped text has at most its length, and never half a character', () => {
  expect(clipped('abcdef', 6)).toBe('abcdef');
  expect(clipped('abcdefg', 6)).toBe('abcde…');
  expect(clipped('abcd😀fg', 6)).toBe('abcd…');
  expect(clippedInside('CreateOrderFromLegacySystem', 11)).toBe('Creat…ystem');
  expect(clippedInside('short', 11)).toBe('short');
});
