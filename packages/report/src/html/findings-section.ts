import { type Finding, layerTitles, layers, severities } from '@aspis/model';
import { clipped } from '../printable.ts';
import type { Report } from '../report.ts';
import { stateOf } from '../summary.ts';
import { type FrameLine, framesOf } from '../text/code-frame.ts';
import { html } from './escape.ts';
import { glyph } from './glyph.ts';

const MAX_TEXT = 2000;
const FRAME_COLUMNS = 160;

export function findingsSection(report: Report): string {
  const { findings } = report;
  const frameOf = framesOf(report);
  if (findings.length === 0) return '<section><h2>Findings</h2><p class="muted">None.</p></section>';
  return `<section id="findings"><h2>Findings<span class="muted">${findings.length}</span></h2>
${filters(findings)}
${findings.map((finding) => findingMarkup(finding, frameOf(finding, FRAME_COLUMNS))).join('\n')}
</section>`;
}

const stateTitles = {
  open: 'failing',
  unresolved: 'unresolved',
  suppressed: 'suppressed',
  baselined: 'in the baseline',
} as const;

function filters(findings: readonly Finding[]): string {
  const option = (value: string, title: string): string => `<option value="${value}">${title}</option>`;
  const layerOptions = layers
    .filter((layer) => findings.some((finding) => finding.layer === layer))
    .map((layer) => option(layer, `${layer} ${layerTitles[layer]}`));
  const severityOptions = severities
    .filter((severity) => findings.some((finding) => finding.severity === severity))
    .map((severity) => option(severity, severity));
  const stateOptions = (['open', 'unresolved', 'suppressed', 'baselined'] as const).map((state) =>
    option(state, stateTitles[state]),
  );
  const select = (name: string, all: string, options: readonly string[]): string =>
    `<select name="${name}" aria-label="${all}"><option value="">${all}</option>${options.join('')}</select>`;
  return `<form class="filters screen" data-filters>
<input type="search" name="text" aria-label="Search the findings" placeholder="Search the findings" autocomplete="off" spellcheck="false">
${select('layer', 'All layers', layerOptions)}
${select('severity', 'All severities', severityOptions)}
${select('state', 'All states', stateOptions)}
<output class="muted" aria-live="polite"></output>
</form>`;
}

function findingMarkup(finding: Finding, lines: readonly FrameLine[]): string {
  const { control, layer, severity, priority, title, resource, span, message } = finding;
  const state = stateOf(finding);
  const mark = state === 'unresolved' ? 'unresolved' : severity;
  const place = `${span.file}:${span.line}:${span.column}`;
  const suffix = state === 'suppressed' || state === 'baselined' ? ` · ${stateTitles[state]}` : '';
  return `<details class="finding${state === 'open' ? '' : ' aside'}" data-layer="${layer}" data-severity="${severity}" data-state="${state}">
<summary>${glyph(mark)}<span class="level ${mark}-text">${mark}</span><code>${html(control)}</code><span class="muted">P${priority}</span><span class="what">${shown(message)}</span><span class="where">${shown(resource.logicalId)} · ${shown(place)}${suffix}</span></summary>
<div class="body"><p><strong>${html(title)}</strong></p>${frame(lines)}<dl>${rows(finding)
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join('')}</dl></div>
</details>`;
}

function shown(text: string): string {
  return html(clipped(text, MAX_TEXT));
}

function frame(lines: readonly FrameLine[]): string {
  if (lines.length === 0) return '';
  const width = Math.max(...lines.map(({ number }) => String(number ?? '').length));
  const rendered = lines.map(
    ({ number, text }) =>
      `<span class="gutter">${String(number ?? '').padStart(width)} │ </span>${number === undefined ? `<span class="carets">${text}</span>` : html(text)}`,
  );
  return `<pre class="frame mono">${rendered.join('\n')}</pre>`;
}

/** Name and markup of what is told of a finding. */
function rows({
  resource,
  why,
  fix,
  sources,
  equivalents,
  path,
  suppressed,
  control,
}: Finding): readonly (readonly [string, string])[] {
  const elsewhere = Object.entries(equivalents).map(
    ([tool, ids]) => `${html(tool)} ${ids.map((id) => `<code>${html(id)}</code>`).join(' ')}`,
  );
  const until = suppressed?.until === undefined ? '' : ` (until ${html(suppressed.until)})`;
  return [
    ...(suppressed === undefined ? [] : [['Accepted', `${shown(suppressed.reason)}${until}`] as const]),
    ['Why', shown(why)],
    ['Fix', shown(fix)],
    ['Resource', `${shown(resource.type)} <code>${shown(resource.address)}</code>`],
    ...(path === undefined || path.length === 0
      ? []
      : [['Path', path.map(({ label }) => shown(label)).join(' → ')] as const]),
    [
      'Read',
      sources
        .filter(isWebAddress)
        .map((source) => `<a href="${html(source)}" rel="noreferrer">${html(source)}</a>`)
        .join('<br>'),
    ],
    ...(elsewhere.length === 0 ? [] : [['Elsewhere', elsewhere.join('; ')] as const]),
    ['More', `<code>aspis explain ${html(control)}</code>`],
  ];
}

function isWebAddress(source: string): boolean {
  return source.startsWith('https://');
}
