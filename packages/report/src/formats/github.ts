import type { Diagnostic, Finding, Severity } from '@aspis/model';
import type { Format } from '../format.ts';
import { clipped, printable } from '../printable.ts';
import type { Report } from '../report.ts';
import { counted, severityCounts, stateOf, summarise } from '../summary.ts';

export const github: Format = {
  summary: 'workflow commands that GitHub Actions shows beside the lines',
  mediaType: 'text/plain',
  extension: '.log',
  render,
};

type Command = 'error' | 'warning' | 'notice';

const commands: Readonly<Record<Severity, Command>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};
const diagnosticCommands: Readonly<Record<Diagnostic['level'], Command>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

function render(report: Report): string {
  const findings = report.findings
    .filter((finding) => ['open', 'unresolved'].includes(stateOf(finding)))
    .map(annotation);
  const diagnostics = report.diagnostics.map(({ level, span, code, message, hint }) => {
    const place = { file: span.file, line: span.line, col: span.column, title: code };
    return command(diagnosticCommands[level], place, hint === undefined ? [message] : [message, hint]);
  });
  const summary = summarise(report);
  const { open, unresolved, suppressed, baselined } = summary;
  const rest = `${unresolved} unresolved, ${suppressed} suppressed, ${baselined} in the baseline`;
  const total = `${counted(open, 'finding')} (${severityCounts(summary)}); ${rest}`;
  return [...findings, ...diagnostics, command('notice', { title: report.tool.name }, [total])]
    .map((line) => `${line}\n`)
    .join('');
}

function annotation(finding: Finding): string {
  const { control, title, severity, verdict, priority, span, message, fix } = finding;
  const kind = verdict === 'fail' ? commands[severity] : 'notice';
  const state = verdict === 'fail' ? `${severity}, priority ${priority}` : 'unresolved';
  const range = {
    file: span.file,
    line: span.line,
    ...(span.endLine > span.line ? { endLine: span.endLine } : {}),
    col: span.column,
  };
  return command(
    kind,
    { ...range, title: `${control} (${state}): ${title}` },
    verdict === 'fail' ? [message, `Fix: ${fix}`] : [message],
  );
}

/** Only line feeds of our own become `%0A`; those of scanned text are made visible. */
function command(
  name: Command,
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${lines.map((line) => percentEscaped(line, 2000)).join('%0A')}`;
}

/** @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts (escapeData, escapeProperty) */
function percentEscaped(text: string, length: number): string {
  return clipped(printable(text), length).replaceAll('%', '%25');
}

function property(text: string): string {
  return percentEscaped(text, 500).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
