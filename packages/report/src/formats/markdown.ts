import { type Finding, layerTitles } from '@aspis/model';
import type { Format } from '../format.ts';
import { clipped, printable } from '../printable.ts';
import type { Report } from '../report.ts';
import { counted, openFindings, severityCounts, stateOf, summarise } from '../summary.ts';
import { worstPaths } from '../worst-paths.ts';

export const markdown: Format = {
  summary: 'for a comment on a pull request',
  mediaType: 'text/markdown',
  extension: '.md',
  render,
};

/** GitHub takes 65,536 characters a comment; the table gets what the other sections leave. */
const MAX_LENGTH = 60_000;
/** Of each of the sections that are folded away. */
const MAX_DETAILS = 7000;

function render(report: Report): string {
  const summary = summarise(report);
  const { open, unresolved, suppressed, baselined } = summary;
  const title = open === 0 ? 'no findings' : `${counted(open, 'finding')} (${severityCounts(summary)})`;
  const failing = openFindings(report.findings);
  const before = [
    `## ${escaped(report.tool.name)}: ${title}\n`,
    `${unresolved} unresolved, ${suppressed} suppressed, ${baselined} in the baseline; ${counted(report.files.length, 'file')}, ${counted(summary.resources, 'resource')}.\n`,
    summary.complete ? '' : '> **Incomplete:** not everything could be read, so findings may be missing.\n',
    paths(report),
  ];
  const after = [
    details('How to mend them', fixRows(failing)),
    details('Score by layer', scoreRows(report)),
    details('Unresolved', asideRows(report, 'unresolved')),
    details('Suppressed', asideRows(report, 'suppressed')),
    details('What was not read', unreadRows(report)),
  ];
  const room = MAX_LENGTH - [...before, ...after].join('\n').length;
  return [...before, table(failing, room), ...after].filter((part) => part !== '').join('\n');
}

function paths({ findings, attackSurface }: Report): string {
  const worst = worstPaths(findings, attackSurface, 3);
  if (worst.length === 0) return '';
  const lines = worst.map(
    ({ sentence, findings: on }, index) =>
      `${index + 1}. ${escaped(sentence)} ${[...new Set(on.map(({ control }) => control))].slice(0, 3).join(', ')}\n`,
  );
  return `### ${worst.length === 1 ? 'The worst path' : `The worst ${worst.length} paths`}\n\n${lines.join('')}`;
}

function table(findings: readonly Finding[], room: number): string {
  if (findings.length === 0) return '';
  const rows = findings.map(({ severity, priority, control, title, resource, span, message }) => {
    const place = `${span.file}:${span.line}`;
    return `| ${severity} | ${priority} | ${control} ${escaped(title)} | ${code(resource.logicalId)} | ${code(place)} | ${escaped(message)} |\n`;
  });
  const { kept, leftOut } = within(rows, room);
  const note =
    leftOut === 0 ? '' : `\n${counted(leftOut, 'more finding')} left out; the other formats have them all.\n`;
  return `| severity | priority | control | resource | place | what |\n|---|---|---|---|---|---|\n${kept.join('')}${note}`;
}

/** The first of the lines, as many as fit into `room` characters. */
function within(
  lines: readonly string[],
  room: number,
): { readonly kept: readonly string[]; readonly leftOut: number } {
  let length = 0;
  const end = lines.findIndex((line) => (length += line.length) > room);
  return end === -1 ? { kept: lines, leftOut: 0 } : { kept: lines.slice(0, end), leftOut: lines.length - end };
}

function details(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const { kept, leftOut } = within(lines, MAX_DETAILS);
  const note = leftOut === 0 ? '' : `\n${leftOut} more left out.\n`;
  return `<details><summary>${title}</summary>\n\n${kept.join('')}${note}\n</details>\n`;
}

/** Each control's fix once, in the order of the table. */
function fixRows(findings: readonly Finding[]): readonly string[] {
  return [...new Map(findings.map(({ control, fix }) => [control, fix]))].map(
    ([control, fix]) => `- ${control}: ${escaped(fix)}\n`,
  );
}

function scoreRows({ scores }: Report): readonly string[] {
  const rows = scores.filter(({ passed, failed, unresolved }) => passed + failed + unresolved > 0);
  if (rows.length === 0) return [];
  const lines = rows.map(
    ({ layer, score, passed, failed, unresolved }) =>
      `| ${layer} ${layerTitles[layer]} | ${score ?? '–'} | ${passed} | ${failed} | ${unresolved} |\n`,
  );
  return ['| layer | score | passed | failed | unresolved |\n|---|---|---|---|---|\n', ...lines];
}

function asideRows({ findings }: Report, state: 'unresolved' | 'suppressed'): readonly string[] {
  const own = findings.filter((finding) => stateOf(finding) === state);
  return own.map(({ control, resource, span, message, suppressed }) => {
    return `- ${control} ${code(resource.logicalId)} ${code(`${span.file}:${span.line}`)}: ${escaped(suppressed?.reason ?? message)}\n`;
  });
}

function unreadRows({ files }: Report): readonly string[] {
  return files
    .filter(({ status }) => status !== 'read')
    .map(({ path, status, reasons }) => `- ${code(path)} ${status}: ${escaped(reasons.join(' '))}\n`);
}

const special = /[\\`*_[\]{}<>&|~$!"'#]/g;
const invisible = '\u200b';

function entities(text: string): string {
  return text.replace(special, (character) => `&#${character.charCodeAt(0)};`).replaceAll(invisible, '&#8203;');
}

/**
 * Scanned text as inert text: no markup, and no mention, issue or link either, which GitHub makes
 * from text after entities are decoded, and which an invisible space interrupts.
 */
function escaped(text: string): string {
  const interrupted = clipped(printable(text), 300).replace(
    /@|#(?=\d)|:(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)/gi,
    `$&${invisible}`,
  );
  // A list marker at the start would become a list.
  return entities(interrupted.replace(/^(?=[-+]|\d+[.)])/, invisible));
}

/** An identifier: nothing in `code` elements becomes a mention or a link. */
function code(text: string): string {
  return `<code>${entities(clipped(printable(text), 200))}</code>`;
}
