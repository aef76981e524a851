import type { Finding } from '@aspis/model';
import type { Format } from '../format.ts';
import { jsonText } from '../json-text.ts';
import type { Report } from '../report.ts';
import { stateOf, summarise } from '../summary.ts';

/** Documented by schema/report.schema.json. Fields are added, never changed. */
export const json: Format = {
  summary: 'for programs; see report.schema.json',
  mediaType: 'application/json',
  extension: '.json',
  render: (report) => jsonText(toJson(report)),
};

function toJson(report: Report): unknown {
  const { tool, root, files, diagnostics, scores } = report;
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    root,
    summary: summarise(report),
    findings: report.findings.map(findingJson),
    scores: scores.map(({ layer, score, passed, failed, unresolved }) => ({
      layer,
      score: score ?? null,
      passed,
      failed,
      unresolved,
    })),
    files: files.map(({ path, status, format, resources, reasons }) => ({ path, status, format, resources, reasons })),
    diagnostics: diagnostics.map(({ code, level, span, message, hint }) => ({
      code,
      level,
      file: span.file,
      line: span.line,
      column: span.column,
      message,
      ...(hint === undefined ? {} : { hint }),
    })),
  };
}

function findingJson(finding: Finding): unknown {
  const {
    control,
    layer,
    severity,
    priority,
    verdict,
    resource,
    span,
    message,
    evidence,
    why,
    fix,
    equivalents,
    fingerprint,
    path,
    suppressed,
  } = finding;
  return {
    control,
    layer,
    severity,
    priority,
    verdict,
    resource: { type: resource.type, logicalId: resource.logicalId, address: resource.address },
    file: span.file,
    line: span.line,
    column: span.column,
    message,
    evidence,
    why,
    fix,
    equivalents,
    fingerprint,
    path: (path ?? []).map(({ kind, address, label }) => ({ kind, address, label })),
    suppressed: suppressed !== undefined,
    ...(suppressed === undefined
      ? {}
      : {
          suppression: {
            reason: suppressed.reason,
            ...(suppressed.until === undefined ? {} : { until: suppressed.until }),
          },
        }),
    baselined: stateOf(finding) === 'baselined',
  };
}
