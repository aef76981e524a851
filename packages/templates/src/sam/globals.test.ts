import type { Resource, Value } from '@aspis/model';
import { startOf } from '@aspis/model';
import { describe, expect, test } from 'vitest';
import { parseTemplateText } from '../source/parse-template.ts';
import { checkGlobals, withGlobals } from './globals.ts';
import { plainValue } from './plain-value.ts';

function parse(text: string): Value | undefined {
  return parseTemplateText('template.yaml', text).root;
}

function merged(
  globals: string,
  properties: string,
  type = 'AWS::Serverless::Function',
  attributes: Readonly<Record<string, string>> = {},
): unknown {
  const span = startOf('template.yaml');
  const resource: Resource = {
    id: 'template.yaml/R',
    logicalId: 'R',
    type,
    stack: 'template.yaml',
    span,
    propertiesSpan: span,
    properties: parse(properties) ?? { kind: 'mapping', entries: new Map(), span },
    attributes: new Map(
      Object.entries(attributes).map(([name, text]) => [name, parse(text) ?? { kind: 'absent', span }]),
    ),
  };
  return plainValue(withGlobals(resource, parse(globals)).properties);
}

describe('Globals', () => {
  test.each([
    ['a value is taken over', '{ Function: { Timeout: 3 } }', '{ Runtime: r }', { Timeout: 3, Runtime: 'r' }],
    ['the own value counts', '{ Function: { Timeout: 3 } }', '{ Timeout: 9 }', { Timeout: 9 }],
    [
      'mappings are merged',
      '{ Function: { Environment: { Variables: { A: 1, B: 1 } } } }',
      '{ Environment: { Variables: { B: 2 } } }',
      { Environment: { Variables: { A: 1, B: 2 } } },
    ],
    [
      'lists are joined, the shared items first',
      '{ Function: { Layers: [a] } }',
      '{ Layers: [b] }',
      { Layers: ['a', 'b'] },
    ],
    ['another section is left alone', '{ Api: { Name: n } }', '{}', {}],
    ['a section that is no mapping is left alone', '{ Function: [1] }', '{}', {}],
  ])('%s', (_, globals, properties, expected) => {
    expect(merged(globals, properties)).toEqual(expected);
  });

  test.each([
    ["'*'", {}],
    ['[ Timeout ]', { Runtime: 'r' }],
  ])('IgnoreGlobals: %s', (ignored, expected) => {
    expect(
      merged('{ Function: { Timeout: 3, Runtime: r } }', '{}', 'AWS::Serverless::Function', { IgnoreGlobals: ignored }),
    ).toEqual(expected);
  });

  test('reach SAM’s types alone', () => {
    expect(merged('{ Function: { Timeout: 3 } }', '{}', 'AWS::Lambda::Function')).toEqual({});
    expect(merged('{ Function: { Timeout: 3 } }', '{}', 'Function')).toEqual({});
  });

  test.each([
    ['{ Toaster: {} }', 'no section "Toaster"'],
    ['{ Api: { StageName: x } }', 'does not take "StageName"'],
  ])('%s is refused', (globals, message) => {
    const messages: string[] = [];
    checkGlobals(parse(globals), (_, text) => messages.push(text));
    expect(messages.join('\n')).toContain(message);
  });
});
