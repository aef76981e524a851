import { type Diagnostic, type Finding, type Severity, layerTitles } from '@aspis/model';
import type { Format, RenderOptions } from '../format.ts';
import { grouped } from '../grouped.ts';
import { clipped, clippedInside, printable } from '../printable.ts';
import type { FileReport, Report, ScoreReport } from '../report.ts';
import { counted, openFindings, severityCounts, stateOf, summarise } from '../summary.ts';
import { framesOf } from '../text/code-frame.ts';
import { type Style, type Tone, styled } from '../text/style.ts';
import { padEnd, wrap } from '../text/width.ts';
import { worstPaths } from '../worst-paths.ts';

export const text: Format = {
  summary: 'for people, on a terminal',
  mediaType: 'text/plain',
  extension: '.txt',
  render,
};

/** Longer messages are for the formats that machines read. */
const MAX_MESSAGE = 600;
const MAX_NAME = 80;
/** Narrower terminals get lines of this width all the same. */
const MIN_COLUMNS = 40;
const MARGIN = '  ';

interface Page {
  readonly report: Report;
  readonly frameOf: ReturnType<typeof framesOf>;
  readonly columns: number;
  readonly style: Style;
}

function render(report: Report, { colour, columns }: RenderOptions): string {
  const page: Page = {
    report,
    frameOf: framesOf(report),
    columns: Math.max(columns, MIN_COLUMNS),
    style: styled(colour),
  };
  const sections = [
    paths(page),
    failing(page),
    unresolved(page),
    suppressed(page),
    scores(page),
    files(page),
    diagnostics(page),
    totals(page),
  ];
  const head =
    page.style('bold', `${printable(report.tool.name)} ${printable(report.tool.version)}`) +
    (report.root === '.' ? '' : page.style('dim', `  ${printable(report.root)}`));
  const blocks = [[head], ...sections.filter((lines) => lines.length > 0)];
  return blocks.map((lines) => `${lines.map(inertInActions).join('\n')}\n`).join('\n');
}

/** A line that starts with `::` or holds `##[` may be a command to the runner of GitHub Actions. */
function inertInActions(line: string): string {
  return line.replace(/^(\s*)::/, String.raw`$1\x3a:`).replaceAll('##[', String.raw`#\x23[`);
}

function heading({ style }: Page, title: string): string {
  return style(['bold', 'underline'], title);
}

function name(content: string): string {
  return clippedInside(printable(content), MAX_NAME);
}

/** Text that was scanned or made from it: cleaned, clipped, wrapped, indented. */
function paragraph({ columns }: Page, content: string, indent = MARGIN): readonly string[] {
  return wrap(clipped(printable(content), MAX_MESSAGE), columns - indent.length).map((line) => indent + line);
}

function paths(page: Page): readonly string[] {
  const worst = worstPaths(page.report.findings, page.report.attackSurface, 3);
  if (worst.length === 0) return [];
  const lines = worst.flatMap(({ sentence, findings }, index) => {
    const [first = '', ...rest] = paragraph(page, sentence, '     ');
    const head = findings[0];
    const controls = [...new Set(findings.map(({ control }) => control))];
    const more = controls.length > 3 ? ` and ${controls.length - 3} more` : '';
    const tally = `${counted(findings.length, 'finding')} on it: ${controls.slice(0, 3).join(', ')}${more}`;
    const mark = severityStyle(page, head?.severity ?? 'info', `${index + 1}`);
    return [
      `  ${mark}  ${first.trimStart()}`,
      ...rest,
      ...paragraph(page, tally, '     ').map((line) => page.style('dim', line)),
    ];
  });
  return [heading(page, worst.length === 1 ? 'The worst path' : `The worst ${worst.length} paths`), ...lines];
}

const severityStyles: Readonly<Record<Severity, Tone>> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'blue',
  info: 'dim',
};

function severityStyle({ style }: Page, severity: Severity, content: string): string {
  return style(severityStyles[severity], content);
}

function failing(page: Page): readonly string[] {
  const byFile = grouped(openFindings(page.report.findings), ({ span }) => span.file);
  const explained = new Set<string>();
  return [...byFile].flatMap(([file, findings], index) => [
    ...(index === 0 ? [] : ['']),
    heading(page, printable(file)) + page.style('dim', `  ${counted(findings.length, 'finding')}`),
    ...[...grouped(findings, placeOf).values()].flatMap((here) => ['', ...findingsAt(page, here, explained)]),
  ]);
}

function placeOf({ span, resource }: Finding): string {
  return `${span.line}:${span.column} ${resource.address}`;
}

/** Findings at one place stand together, the worst first, over one frame. */
function findingsAt(page: Page, findings: readonly Finding[], explained: Set<string>): readonly string[] {
  return findings.flatMap((finding, index) => openFinding(page, finding, explained, index === 0));
}

/** The fix of a control is told once; it is the same each time. */
function openFinding(page: Page, finding: Finding, explained: Set<string>, isFirstHere: boolean): readonly string[] {
  const { style } = page;
  const { control, severity, priority, title, resource, span, message, fix } = finding;
  const place = `${printable(span.file)}:${span.line}:${span.column}`;
  const lines = [
    `${MARGIN}${severityStyle(page, severity, severity.padEnd(8))} ${style('bold', control)}  P${priority}  ${printable(title)}`,
  ];
  if (isFirstHere)
    lines.push(
      `${MARGIN}${style('cyan', name(resource.logicalId))} ${style('dim', `${name(resource.type)}  ${place}`)}`,
    );
  lines.push(...paragraph(page, message));
  if (isFirstHere) lines.push(...frameLines(page, finding));
  if (explained.has(control)) return lines;
  explained.add(control);
  return [...lines, ...labelled(page, 'Fix', fix), `${MARGIN}${style('dim', `aspis explain ${control}`)}`];
}

function labelled(page: Page, label: string, content: string): readonly string[] {
  const [first = '', ...rest] = paragraph(page, content, ' '.repeat(MARGIN.length + label.length + 2));
  return [`${MARGIN}${page.style('green', label)}  ${first.trimStart()}`, ...rest];
}

function frameLines({ frameOf, columns, style }: Page, finding: Finding): readonly string[] {
  const gutter = String(finding.span.line + 2).length + 2;
  return frameOf(finding, columns - MARGIN.length - gutter - 3).map(({ number, text: line }) => {
    const side = style('dim', `${String(number ?? '').padStart(gutter)} │ `);
    return `${MARGIN}${side}${number === undefined ? style('red', line) : line}`.trimEnd();
  });
}

/** One line and a reason for findings that are not failures. */
function asides(
  page: Page,
  title: string,
  findings: readonly Finding[],
  reasonOf: (finding: Finding) => string,
): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap((finding) => {
    const { control, resource, span } = finding;
    const place = page.style('dim', `${printable(span.file)}:${span.line}`);
    return [
      `${MARGIN}${control}  ${name(resource.logicalId)}  ${place}`,
      ...paragraph(page, reasonOf(finding), '    '),
    ];
  });
  return [heading(page, title), ...lines];
}

function unresolved(page: Page): readonly string[] {
  const findings = page.report.findings.filter((finding) => stateOf(finding) === 'unresolved');
  return asides(page, 'Unresolved: cannot be known from the files', findings, ({ message }) => message);
}

function suppressed(page: Page): readonly string[] {
  const findings = page.report.findings.filter((finding) => stateOf(finding) === 'suppressed');
  return asides(
    page,
    'Suppressed',
    findings,
    ({ suppressed: by }) => `${by?.reason ?? ''}${by?.until === undefined ? '' : ` (until ${by.until})`}`,
  );
}

function scores(page: Page): readonly string[] {
  const rows = page.report.scores.filter(({ passed, failed, unresolved: open }) => passed + failed + open > 0);
  if (rows.length === 0) return [];
  const titleWidth = Math.max(...rows.map(({ layer }) => layerTitles[layer].length));
  return [heading(page, 'Score by layer'), ...rows.map((row) => scoreRow(page, row, titleWidth))];
}

function scoreRow(
  { style }: Page,
  { layer, score, passed, failed, unresolved: open }: ScoreReport,
  titleWidth: number,
): string {
  const filled = Math.round((score ?? 0) / 10);
  const bar = score === undefined ? '·'.repeat(10) : '█'.repeat(filled) + '░'.repeat(10 - filled);
  const tone = score === undefined ? 'dim' : score >= 90 ? 'green' : score >= 60 ? 'yellow' : 'red';
  const counts = `${String(passed).padStart(4)} passed ${String(failed).padStart(4)} failed ${String(open).padStart(4)} unresolved`;
  return `${MARGIN}${style('bold', layer)}  ${padEnd(layerTitles[layer], titleWidth)}  ${style(tone, bar)} ${(score ?? '–').toString().padStart(3)}${style('dim', counts)}`;
}

function files(page: Page): readonly string[] {
  const { report } = page;
  const lines = report.files.filter(({ status }) => status !== 'read').flatMap((file) => notWhollyRead(page, file));
  const { files: count, resources } = summarise(report);
  const counts = [
    `${count.read} read`,
    ...(count.partlyRead > 0 ? [`${count.partlyRead} partly read`] : []),
    ...(count.unreadable > 0 ? [`${count.unreadable} unreadable`] : []),
  ];
  return [
    heading(page, 'What was read'),
    ...paragraph(
      page,
      `${counted(report.files.length, 'file')}: ${counts.join(', ')}; ${counted(resources, 'resource')}`,
    ),
    ...lines,
  ];
}

function notWhollyRead(page: Page, { path, status, reasons }: FileReport): readonly string[] {
  const mark = page.style(status === 'unreadable' ? 'red' : 'yellow', status);
  return [`${MARGIN}${mark}  ${printable(path)}`, ...reasons.flatMap((reason) => paragraph(page, reason, '    '))];
}

const levelStyles = { error: 'red', warning: 'yellow', info: 'dim' } as const;

function diagnostics(page: Page): readonly string[] {
  const { report, style } = page;
  if (report.diagnostics.length === 0) return [];
  const lines = report.diagnostics.flatMap(({ code, level, span, message, hint }: Diagnostic) => [
    `${MARGIN}${style(levelStyles[level], level)}  ${printable(span.file)}:${span.line}:${span.column}  ${style('dim', printable(code))}`,
    ...paragraph(page, message, '    '),
    ...(hint === undefined ? [] : paragraph(page, hint, '    ')),
  ]);
  return [heading(page, 'Notes on the input'), ...lines];
}

function totals({ report, style }: Page): readonly string[] {
  const summary = summarise(report);
  const { open: count, unresolved: unknown, suppressed: accepted, baselined } = summary;
  const main =
    count === 0
      ? style('green', 'No findings')
      : style('bold', `${counted(count, 'finding')}: ${severityCounts(summary)}`);
  const asideCounts = `${unknown} unresolved, ${accepted} suppressed, ${baselined} in the baseline; ${counted(summary.controls, 'control')}`;
  const incomplete = summary.complete
    ? []
    : [style('yellow', 'Incomplete: not everything could be read, so findings may be missing.')];
  return [`${main}${style('dim', `  (${asideCounts})`)}`, ...incomplete];
}
