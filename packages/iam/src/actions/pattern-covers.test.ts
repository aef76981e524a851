import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesWildcard } from './match-wildcard.ts';
import { actionPatternCovers, patternCovers } from './pattern-covers.ts';

describe('patternCovers', () => {
  test.each([
    ['*', '', true],
    ['*', '*', true],
    ['a', 'a', true],
    ['a', '*', false],
    ['a', '?', false],
    ['?', '*', false],
    ['?', 'a', true],
    ['?', '?', true],
    ['*?', '?*', true],
    ['?*', '*?', true],
    ['?*', '*', false],
    ['??*', '*?*?*', true],
    ['?*', '*a*', true],
    ['a*', 'a*b', true],
    ['a*b', 'a*', false],
    ['*b', 'a*b', true],
    ['a*c', 'ab?*c', true],
    ['a*', 'A*', false],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/in/*', true],
    ['arn:aws:s3:::b/in/*', 'arn:aws:s3:::b/*', false],
    ['arn:*:s3:::b*', 'arn:aws:s3:::b', true],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(patternCovers(wide, narrow)).toBe(expected);
  });

  const patterns = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 7 }).map((parts) => parts.join(''));

  test('is sound: what the narrow pattern matches, the wide one matches', () => {
    const fillings = fc.array(fc.constantFrom('', 'a', 'b', 'z', 'za', 'zz'), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(patterns, patterns, fillings, (wide, narrow, filling) => {
        const text = narrow
          .split('')
          .map((c, i) => (c === '*' ? filling[i] : c === '?' ? (filling[i]?.[0] ?? 'z') : c))
          .join('');
        expect(!patternCovers(wide, narrow) || matchesWildcard(wide, text)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  test('holds for a pattern and itself, and is transitive', () => {
    fc.assert(
      fc.property(patterns, patterns, patterns, (a, b, c) => {
        expect(patternCovers(a, a)).toBe(true);
        expect(!(patternCovers(a, b) && patternCovers(b, c)) || patternCovers(a, c)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('gives up on patterns that are too long', () => {
    const long = '*a'.repeat(5000);
    const start = performance.now();
    expect(patternCovers(`${long}?`, `${long}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('actionPatternCovers', () => {
  test.each([
    ['*:*', '*', true],
    ['*', '*:*', true],
    ['S3:Get*', 's3:getObject*', true],
    ['s3:*', '*', false],
    ['*:*', 's3:GetObject', true],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(actionPatternCovers(wide, narrow)).toBe(expected);
  });
});
