import { describe, expect, test } from 'vitest';
import { fixture, hostileReport } from '../../test/fixture-report.ts';
import { hostileTexts } from '../../test/hostile-texts.ts';
import { plainText } from '../format.ts';
import type { Report } from '../report.ts';
import { sarif } from './sarif.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
interface Place {
  readonly id?: number;
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity'?: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly Place[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
}
interface Run {
  readonly tool: {
    readonly driver: { readonly name: string; readonly semanticVersion: string; readonly rules: readonly Rule[] };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly level: string;
      readonly message: { readonly text: string };
    }[];
  }[];
  readonly results: readonly Result[];
}

function runOf(report: Report): Run {
  const log = JSON.parse(sarif.render(report, plainText)) as { version: string; runs: readonly Run[] };
  const [run, ...others] = log.runs;
  if (log.version !== '2.1.0' || run === undefined || others.length > 0)
    throw new Error('not a log of SARIF 2.1.0 with one run');
  return run;
}

/** The constraints of SARIF 2.1.0's schema and of GitHub's code scanning on what we write. */
function expectValid({ tool, results }: Run): void {
  for (const { shortDescription, help, defaultConfiguration, properties } of tool.driver.rules) {
    expect(shortDescription.text.length).toBeLessThanOrEqual(1024);
    expect(help.text).not.toBe('');
    expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    expect(properties.tags.length).toBeLessThanOrEqual(10);
    expect(new Set(properties.tags).size).toBe(properties.tags.length);
    expect(Number(properties['security-severity'] ?? 5)).toBeGreaterThan(0);
  }
  const hashes = results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
  expect(new Set(hashes).size).toBe(results.length);
  for (const { ruleId, ruleIndex, kind, level, message, locations, relatedLocations = [] } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(kind === 'fail' ? ['error', 'warning', 'note'] : ['none']).toContain(level);
    expect(message.text.length).toBeGreaterThan(0);
    const links = [...message.text.matchAll(/(?<!\\)\]\((\d+)\)/g)].map(([, id]) => Number(id));
    expect(links).toEqual(relatedLocations.map(({ id }) => id));
    for (const { physicalLocation } of [...locations, ...relatedLocations]) {
      expect(physicalLocation.artifactLocation.uri).toMatch(/^(?:[\w\-.~!*'()]|%[0-9A-F]{2}|\/)*$/);
      const { startLine, startColumn, endLine = startLine, endColumn = startColumn + 1 } = physicalLocation.region;
      expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThanOrEqual(1);
      expect(endLine > startLine || (endLine === startLine && endColumn > startColumn)).toBe(true);
    }
  }
}

test('the fixture is valid', () => {
  const run = runOf(fixture);
  expect(run.tool.driver.rules).toHaveLength(3);
  expect(run.results).toHaveLength(5);
  expectValid(run);
});

test('paths lead to places in the files', () => {
  const [first] = runOf(fixture).results;
  expect(first?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.region.startLine)).toEqual([
    12, 4, 4, 17,
  ]);
});

test('what is accepted is suppressed, and what is unresolved is open', () => {
  expect(
    runOf(fixture).results.map(({ kind, suppressions }) => [
      kind,
      suppressions[0]?.kind,
      suppressions[0]?.justification,
    ]),
  ).toEqual([
    ['fail', undefined, undefined],
    ['fail', undefined, undefined],
    ['fail', 'inSource', 'a public test token (until 2027-01-31)'],
    ['fail', 'external', 'in the baseline'],
    ['open', undefined, undefined],
  ]);
});

test('what could not be read is a notification of a run that did not succeed', () => {
  const [invocation] = runOf(fixture).invocations;
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications.map(({ level }) => level)).toEqual(['error']);
});

test('equal fingerprints are told apart, and too many results are cut with a notice', () => {
  const [first] = fixture.findings;
  const run = runOf({
    ...fixture,
    findings: Array.from({ length: 25_001 }, () => first).filter((finding) => finding !== undefined),
  });
  expect(run.results).toHaveLength(25_000);
  expect(run.results[1]?.partialFingerprints['primaryLocationLineHash']).toMatch(/:2$/);
  expect(run.invocations[0]?.toolExecutionNotifications.at(-1)?.message.text).toContain('1 findings are left out');
});

describe('scanned text', () => {
  test.each(Object.entries(hostileTexts))('%s leaves it valid', (_name, text) => {
    const run = runOf(hostileReport(text));
    expect(run.results).toHaveLength(5);
    expectValid(run);
  });
});
