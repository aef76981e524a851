import type { Diagnostic } from '@aspis/model';
import type { Format } from '../format.ts';
import { jsonText } from '../json-text.ts';
import { clipped, printable } from '../printable.ts';
import type { Report } from '../report.ts';
import { artifactLocation, nodesByStep, physicalLocation, sarifResult } from '../sarif/sarif-result.ts';
import { sarifRule } from '../sarif/sarif-rule.ts';
import { summarise } from '../summary.ts';

export const sarif: Format = {
  summary: 'SARIF 2.1.0, for code scanning',
  mediaType: 'application/sarif+json',
  extension: '.sarif',
  render: (report) => jsonText(toSarif(report)),
};

/**
 * GitHub refuses a run with more results.
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning (read 2026-11-21)
 */
const MAX_RESULTS = 25_000;

function toSarif(report: Report): unknown {
  const context = {
    ruleIndexes: new Map(report.controls.map(({ id }, index) => [id as string, index])),
    nodeOf: nodesByStep(report.attackSurface.nodes),
  };
  const occurrences = new Map<string, number>();
  // Findings are ranked, so that the least ones are left out.
  const results = report.findings.slice(0, MAX_RESULTS).map((finding) => {
    const occurrence = (occurrences.get(finding.fingerprint) ?? 0) + 1;
    occurrences.set(finding.fingerprint, occurrence);
    return sarifResult(finding, occurrence, context);
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: report.controls.map(sarifRule),
          },
        },
        invocations: [
          { executionSuccessful: summarise(report).complete, toolExecutionNotifications: notifications(report) },
        ],
        artifacts: report.files.map(({ path }) => ({ location: artifactLocation(path) })),
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

function notifications(report: Report): readonly unknown[] {
  const leftOff = report.findings.length - MAX_RESULTS;
  const text = `${leftOff} findings are left out, since code scanning takes ${MAX_RESULTS} a run.`;
  return [...report.diagnostics.map(notification), ...(leftOff > 0 ? [{ level: 'warning', message: { text } }] : [])];
}

function notification({ code, level, span, message, hint }: Diagnostic): unknown {
  return {
    descriptor: { id: code },
    level: level === 'info' ? 'note' : level,
    message: { text: clipped(printable(hint === undefined ? message : `${message} ${hint}`), 2000) },
    locations: [physicalLocation(span)],
  };
}
