import type { Finding } from '@aspis/model';
import { UsageError } from './usage-error.ts';

/** Known findings that do not fail a run. They match by fingerprint alone: never by control or file. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

interface BaselineEntry {
  readonly fingerprint: string;
  /** The rest is for the reader of the file. */
  readonly control: string;
  readonly address: string;
  readonly message: string;
}

/** The baseline that accepts the findings that fail now and are not suppressed. */
export function toBaseline(findings: readonly Finding[]): Baseline {
  const entries = findings
    .filter(({ verdict, suppressed }) => verdict === 'fail' && suppressed === undefined)
    .map(({ fingerprint, control, resource, message }) => ({
      fingerprint,
      control,
      address: resource.address,
      message,
    }));
  return { version: 1, findings: entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

function key({ control, address, fingerprint }: BaselineEntry): string {
  return `${control} ${address} ${fingerprint}`;
}

/** @throws {UsageError} when the text is not a baseline. */
export function parseBaseline(path: string, text: string): Baseline {
  try {
    const data = JSON.parse(text) as Partial<Baseline>;
    if (
      data.version === 1 &&
      Array.isArray(data.findings) &&
      data.findings.every((entry) => typeof entry?.fingerprint === 'string')
    )
      return data as Baseline;
  } catch (error) {
    throw new UsageError(`${path} is not a baseline: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new UsageError(`${path} is not a baseline that this version reads.`, 'Write one with --write-baseline FILE.');
}

/** Marks the findings that the baseline knows, each entry for as many findings as it was written for. */
export function applyBaseline(findings: readonly Finding[], baseline: Baseline): readonly Finding[] {
  const left = new Map<string, number>();
  for (const { fingerprint } of baseline.findings) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  return findings.map((finding) => {
    const count = left.get(finding.fingerprint) ?? 0;
    if (finding.verdict !== 'fail' || finding.suppressed !== undefined || count === 0) return finding;
    left.set(finding.fingerprint, count - 1);
    return { ...finding, baselined: true };
  });
}
