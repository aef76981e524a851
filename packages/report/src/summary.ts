import { type Finding, type Severity, severities } from '@aspis/model';
import type { Report } from './report.ts';

export interface Summary {
  /** Findings that count as failures: neither suppressed nor in the baseline. */
  readonly open: number;
  /** The open ones by severity. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly unresolved: number;
  readonly suppressed: number;
  readonly baselined: number;
  readonly files: { readonly read: number; readonly partlyRead: number; readonly unreadable: number };
  readonly resources: number;
  readonly controls: number;
  /** False when something could not be read, so that findings may be missing. */
  readonly complete: boolean;
}

/** What state a finding is in; only an `open` one is a failure. */
export function stateOf(finding: Finding): 'open' | 'unresolved' | 'suppressed' | 'baselined' {
  if (finding.suppressed !== undefined) return 'suppressed';
  if (finding.baselined === true) return 'baselined';
  return finding.verdict === 'fail' ? 'open' : 'unresolved';
}

export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => stateOf(finding) === 'open');
}

/** The worst severity among open findings; undefined where there are none. */
export function worstSeverity(findings: readonly Finding[]): Severity | undefined {
  const open = openFindings(findings);
  return severities.find((severity) => open.some((finding) => finding.severity === severity));
}

export function summarise(report: Report): Summary {
  const states = report.findings.map(stateOf);
  const open = openFindings(report.findings);
  const statusCount = (status: string): number => report.files.filter((file) => file.status === status).length;
  const severityCount = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return {
    open: open.length,
    bySeverity: {
      critical: severityCount('critical'),
      high: severityCount('high'),
      medium: severityCount('medium'),
      low: severityCount('low'),
      info: severityCount('info'),
    },
    unresolved: states.filter((state) => state === 'unresolved').length,
    suppressed: states.filter((state) => state === 'suppressed').length,
    baselined: states.filter((state) => state === 'baselined').length,
    files: { read: statusCount('read'), partlyRead: statusCount('partly read'), unreadable: statusCount('unreadable') },
    resources: report.files.reduce((sum, file) => sum + file.resources, 0),
    controls: report.controls.length,
    complete: statusCount('unreadable') === 0 && !report.diagnostics.some(({ level }) => level === 'error'),
  };
}

/** "2 critical, 1 low"; "none" where there are none. */
export function severityCounts(summary: Summary): string {
  const parts = severities
    .filter((severity) => summary.bySeverity[severity] > 0)
    .map((severity) => `${summary.bySeverity[severity]} ${severity}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** "1 finding", "3 findings". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
