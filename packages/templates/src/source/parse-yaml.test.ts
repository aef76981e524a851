import { type Value, entryOf, literalText } from '@aspis/model';
import { describe, expect, test } from 'vitest';
import { parseTemplateText } from './parse-template.ts';

/** A value as plain data, literals as the texts that CloudFormation compares. */
function plain(value: Value | undefined): unknown {
  if (value?.kind === 'literal') return literalText(value);
  if (value?.kind === 'list') return value.items.map(plain);
  if (value?.kind === 'mapping')
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plain(entry.value)]));
  return value?.kind;
}

const parse = (text: string): ReturnType<typeof parseTemplateText> => parseTemplateText('t.yaml', text);

describe('flow collections and quotations that stand further left than their parent', () => {
  test.each([
    ['a list closed at the margin', 'a:\n    b: [\n  one,\n  two\n]\nc: end', { a: { b: ['one', 'two'] }, c: 'end' }],
    ['a mapping closed at the margin', 'a:\n    b: {\n  x: 1\n}\nc: end', { a: { b: { x: '1' } }, c: 'end' }],
    [
      'a list whose items stand at the margin',
      'a:\n  b:\n    c: [ one,\ntwo ]\nd: end',
      { a: { b: { c: ['one', 'two'] } }, d: 'end' },
    ],
    ['a quotation that goes on at the margin', 'a:\n  b: "one\ntwo"\nc: end', { a: { b: 'one two' }, c: 'end' }],
    [
      'a single quotation that goes on at the margin',
      "a:\n  b: 'one\n two'\nc: end",
      { a: { b: 'one two' }, c: 'end' },
    ],
    [
      'in a tagged value',
      'a:\n    b: !Join\n      - ""\n      - [\n  one\n]\nc: end',
      { a: { b: { 'Fn::Join': ['', ['one']] } }, c: 'end' },
    ],
    [
      'JSON inside YAML',
      'a:\n  b: {\n"Statement": [{\n"Effect": "Allow"\n}]\n}\nc: end',
      { a: { b: { Statement: [{ Effect: 'Allow' }] } }, c: 'end' },
    ],
  ])('%s', (_name, text, expected) => {
    const { root, diagnostics } = parse(text);
    expect(plain(root)).toEqual(expected);
    expect(diagnostics).toEqual([]);
  });

  test('block values keep to their indentation', () => {
    expect(plain(parse('a:\n  b: x\nc: y').root)).toEqual({ a: { b: 'x' }, c: 'y' });
  });
});

describe('scalars keep the text that the author wrote', () => {
  test.each([
    ['yes', 'yes'],
    ['No', 'No'],
    ['on', 'on'],
    ['Off', 'Off'],
    ['TRUE', 'TRUE'],
    ['true', 'true'],
    ['0400', '0400'],
    ['007', '007'],
    ['1.10', '1.10'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['123456789012', '123456789012'],
    ['012345678901', '012345678901'],
    ['12345678901234567890', '12345678901234567890'],
    ['2012-10-17', '2012-10-17'],
    ['~', '~'],
    ['"yes"', 'yes'],
    ['10:30', '10:30'],
    ['.5', '.5'],
  ])('%s', (written, text) => {
    expect(plain(parse(`a: ${written}`).root)).toEqual({ a: text });
  });

  test('and are numbers and booleans besides', () => {
    const { root } = parse('n: 010\nb: true\nf: yes');
    expect(entryOf(root, 'b')).toMatchObject({ value: true });
    expect(entryOf(root, 'f')).toMatchObject({ value: 'yes' });
  });
});

describe('tags', () => {
  test.each([
    ['!Ref A', { Ref: 'A' }],
    ['!Condition A', { Condition: 'A' }],
    ['!GetAtt A.B', { 'Fn::GetAtt': 'A.B' }],
    ['!GetAtt [A, B]', { 'Fn::GetAtt': ['A', 'B'] }],
    ['!Sub ["${a}", {a: !Ref B}]', { 'Fn::Sub': ['${a}', { a: { Ref: 'B' } }] }],
    ['!Transform {Name: X}', { 'Fn::Transform': { Name: 'X' } }],
    ['!GetAZs ""', { 'Fn::GetAZs': '' }],
    ['!Rain::Embed file.txt', { 'Fn::Rain::Embed': 'file.txt' }],
    ['!If\n  - C\n  - !Ref A\n  - !Ref AWS::NoValue', { 'Fn::If': ['C', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] }],
  ])('%s', (text, expected) => {
    expect(plain(parse(`a: ${text}`).root)).toEqual({ a: expected });
  });
});

describe('structure', () => {
  test.each([
    ['an alias', 'a: &x {b: 1}\nc: *x', { a: { b: '1' }, c: { b: '1' } }],
    [
      'a merge, which does not override',
      'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3',
      { a: { b: '1', c: '2' }, d: { b: '1', c: '3' } },
    ],
    [
      'a merge of several',
      'a: &x {b: 1}\ne: &y {b: 2, f: 3}\nd: {<<: [*x, *y]}',
      { a: { b: '1' }, e: { b: '2', f: '3' }, d: { b: '1', f: '3' } },
    ],
    ['an empty value', 'a:\nb: x', { a: '', b: 'x' }],
    ['JSON with trailing commas', '{"a": [1, 2,], "b": {"c": "d",},}', { a: ['1', '2'], b: { c: 'd' } }],
    ['JSON with comments', '{"a": 1 /* one */, // two\n"b": 2}', { a: '1', b: '2' }],
    ['CRLF', 'a:\r\n  - b\r\n  - |\r\n    c\r\nd: e\r\n', { a: ['b', 'c\n'], d: 'e' }],
    ['a document end', 'a: b\n...\n', { a: 'b' }],
    ['a document start', '--- # template\na: b\n', { a: 'b' }],
  ])('%s', (_name, text, expected) => {
    const { root, diagnostics } = parse(text);
    expect(plain(root)).toEqual(expected);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['a key given twice', 'a: 1\na: 2', 'duplicate-key', 2],
    ['a tab as indentation', 'a:\n\tb: 1', 'yaml-syntax', 2],
    ['a second document', 'a: 1\n---\nb: 2', 'yaml-documents', 2],
    ['an unknown alias', 'a: 1\nb: *c', 'yaml-alias', 2],
    ['broken JSON', '{\n"a": {"x": 1},\n"b": ]}', 'json-syntax', 3],
    ['two tags', 'a: !Base64 !Sub x', 'yaml-syntax', 1],
  ])('%s is reported in its line', (_name, text, code, line) => {
    expect(parse(text).diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.span.line])).toContainEqual([
      code,
      line,
    ]);
  });

  test('spans tell the place of keys and values', () => {
    const { root } = parse('a:\n  b: "c"\n');
    expect(entryOf(entryOf(root, 'a'), 'b')?.span).toEqual({
      file: 't.yaml',
      line: 2,
      column: 6,
      endLine: 2,
      endColumn: 9,
    });
  });
});
