import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, padEnd, wrap } from './width.ts';

test.each([
  ['abc', 3],
  ['漢字', 4],
  ['e\u0301', 1],
  ['😀', 2],
])('%s takes %d columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('padding counts columns', () => {
  expect(padEnd('漢', 4)).toBe('漢  ');
  expect(padEnd('long', 2)).toBe('long');
});

test('wrapped lines fit, and say the same words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((word) => word.replaceAll(' ', '_'))),
      fc.integer({ min: 4, max: 40 }),
      (words, columns) => {
        const lines = wrap(words.join(' '), columns);
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      },
    ),
  );
});
