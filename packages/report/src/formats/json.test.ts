import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../../test/fixture-report.ts';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { plainText } from '../format.ts';
import type { Report } from '../report.ts';
import { json } from './json.ts';

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

function parsed(report: Report): { findings: Record<string, unknown>[]; summary: object } {
  return JSON.parse(json.render(report, plainText)) as { findings: Record<string, unknown>[]; summary: object };
}

test('the fixture satisfies the schema', () => {
  validate(parsed(fixture));
  expect(validate.errors).toBeNull();
});

test('the schema refuses what is not in it', () => {
  const output = parsed(fixture);
  const [first] = output.findings;
  expect(validate({ ...output, findings: [{ ...first, surprise: 1 }] })).toBe(false);
  expect(validate({ ...output, findings: [{ ...first, layer: 'XYZ' }] })).toBe(false);
});

test('the flags tell failures from what is accepted', () => {
  expect(
    parsed(fixture).findings.map(({ verdict, suppressed, baselined }) => [verdict, suppressed, baselined]),
  ).toEqual([
    ['fail', false, false],
    ['fail', false, false],
    ['fail', true, false],
    ['fail', false, true],
    ['unresolved', false, false],
  ]);
  expect(parsed(fixture).summary).toMatchObject({
    open: 2,
    unresolved: 1,
    suppressed: 1,
    baselined: 1,
    complete: false,
  });
});

describe('scanned text', () => {
  test.each(Object.entries(hostileTexts))('%s comes back unchanged, under the schema', (_name, text) => {
    const output = parsed(hostileReport(text));
    validate(output);
    expect(validate.errors).toBeNull();
    expect(output.findings[0]?.['message']).toBe(text);
  });
});
