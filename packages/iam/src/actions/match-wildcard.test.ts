import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesAction, matchesWildcard } from './match-wildcard.ts';

describe('matchesWildcard', () => {
  test.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*', 'arn:aws:s3:::bucket/key', true],
    ['?', '', false],
    ['?', 'a', true],
    ['?', 'ab', false],
    ['a*', 'a', true],
    ['a*c', 'abc', true],
    ['a*c', 'abcb', false],
    ['a*bc', 'abbc', true],
    ['*a*b', 'aabab', true],
    ['a**b', 'ab', true],
    ['a?*', 'a', false],
    ['*?b', 'ab', true],
    ['arn:aws:s3:::logs-*/*', 'arn:aws:s3:::logs-1/2', true],
    ['arn:aws:s3:::logs-*/*', 'arn:aws:s3:::logs-1', false],
    ['arn:aws:s3:::Logs', 'arn:aws:s3:::logs', false],
    ['a.c', 'abc', false],
    ['[ab]', 'a', false],
    ['${aws:username}', 'x', false],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  test('agrees with a regular expression', () => {
    const symbols = (...of: string[]) =>
      fc.array(fc.constantFrom(...of), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(symbols('a', 'b', '*', '?'), symbols('a', 'b'), (pattern, text) => {
        const regExp = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesWildcard(pattern, text)).toBe(regExp.test(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('stays quick on a hostile pattern', () => {
    const start = performance.now();
    expect(matchesWildcard(`${'*a'.repeat(3000)}*b`, 'a'.repeat(6000))).toBe(false);
    expect(matchesWildcard(`*${'a'.repeat(1000)}b`, 'a'.repeat(6000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('matchesAction', () => {
  test.each([
    ['s3:Get*', 'S3:GETOBJECT', true],
    ['LAMBDA:invokefunction', 'lambda:InvokeFunction', true],
    ['*', 'sqs:SendMessage', true],
    ['s3:*', 's3express:CreateSession', false],
  ])('%s on %s: %s', (pattern, action, expected) => {
    expect(matchesAction(pattern, action)).toBe(expected);
  });
});
