import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from './code-frame.ts';
import { columnsOf } from './width.ts';

function frameOf(
  source: string,
  [line, column, endLine, endColumn]: readonly [number, number, number, number],
  columns = 60,
): readonly string[] {
  return codeFrame(
    source.split(/\r\n|[\n\r]/),
    { file: 'a', line, column, endLine, endColumn },
    { columns, holdsSecret: false },
  ).map(({ number, text }) => `${number ?? ''}|${text}`);
}

describe('codeFrame', () => {
  test.each([
    ['carets under the span', 'a: 1\nbc: NONE\n', [2, 5, 2, 9], ['2|bc: NONE', '|    ^^^^']],
    ['one caret under an empty span', 'abc', [1, 2, 1, 2], ['1|abc', '| ^']],
    ['tabs as two columns', '\tab', [1, 2, 1, 3], ['1|  ab', '|  ^']],
    ['wide characters before it', '漢: x', [1, 4, 1, 5], ['1|漢: x', '|    ^']],
    ['at most three lines of a longer span', 'a:\n b\n c\n d', [1, 1, 4, 2], ['1|a:', '|^^', '2| b', '3| c']],
    ['a span that ends before the next line begins', 'a:\nb:', [1, 1, 2, 1], ['1|a:', '|^^']],
    ['carriage returns', 'a\r\nb\rc', [2, 1, 2, 2], ['2|b', '|^']],
    ['no such line', 'a', [9, 1, 9, 2], []],
    ['a column behind the end of its line', 'a', [1, 5, 1, 6], ['1|a', '| ^']],
    ['control characters made visible', 'a\u001bb', [1, 3, 1, 4], [String.raw`1|a\x1bb`, '|     ^']],
  ] as const)('%s', (_name, source, span, expected) => {
    expect(frameOf(source, span)).toEqual(expected);
  });

  test('a long line is cut round the place', () => {
    const source = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const [line = '', carets = ''] = frameOf(source, [1, 501, 1, 505], 60);
    expect(columnsOf(line)).toBeLessThanOrEqual(62);
    expect(line.slice(1).indexOf('HERE')).toBe(carets.indexOf('^'));
  });

  test('a value that holds a secret is not quoted, nor are the lines after it', () => {
    const frame = codeFrame(
      ['  KEY: |', '    abc'],
      { file: 'a', line: 1, column: 3, endLine: 2, endColumn: 8 },
      { columns: 60, holdsSecret: true },
    );
    expect(frame.map(({ text }) => text)).toEqual(['  KEY: •', '  ^^^^^^']);
  });

  test('a secret by its name is not quoted, and the carets stay in place', () => {
    expect(frameOf('A: { TOKEN: abc, B: 1 }', [1, 18, 1, 19])).toEqual([
      '1|A: { TOKEN: •••, B: 1 }',
      `|${' '.repeat(17)}^`,
    ]);
  });

  test('whatever the source and the span, lines fit and nothing is thrown', () => {
    const position = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        position,
        position,
        position,
        position,
        (source, line, column, moreLines, endColumn) => {
          const frame = codeFrame(
            source.split('\n'),
            { file: 'a', line, column, endLine: line + moreLines - 1, endColumn },
            { columns: 30, holdsSecret: false },
          );
          for (const { text } of frame) expect(columnsOf(text)).toBeLessThanOrEqual(31);
        },
      ),
    );
  });
});
