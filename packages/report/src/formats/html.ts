import { layerTitles, severities } from '@aspis/model';
import type { Format } from '../format.ts';
import { html as escaped } from '../html/escape.ts';
import { findingsSection } from '../html/findings-section.ts';
import { glyph } from '../html/glyph.ts';
import { renderPage } from '../html/page.ts';
import { reportScript } from '../html/report-script.ts';
import { reportStyle } from '../html/report-style.ts';
import { themeScript } from '../html/theme-script.ts';
import { themeStyle } from '../html/theme-style.ts';
import { arrangeScript } from '../map/arrange-script.ts';
import { mapComponent, surfaceCounts } from '../map/map-component.ts';
import { mapScript } from '../map/map-script.ts';
import { mapStyle } from '../map/map-style.ts';
import { clipped } from '../printable.ts';
import type { Report, ScoreReport } from '../report.ts';
import { counted, summarise } from '../summary.ts';
import { worstPaths } from '../worst-paths.ts';

export const html: Format = {
  summary: 'one page for a browser, with the map',
  mediaType: 'text/html',
  extension: '.html',
  render,
};

function render(report: Report): string {
  const { tool, root, attackSurface } = report;
  // The folder that one stands in needs no name.
  const name = root === '.' ? '' : root;
  const map = mapComponent(attackSurface, report.findings);
  const body = `<main class="report">
<header class="page-head"><h1>Security report</h1><span class="muted mono">${shown(name)}</span><span class="muted push">${escaped(tool.name)} ${escaped(tool.version)}</span><button type="button" class="screen" data-theme-toggle aria-label="Switch between light and dark">Dark</button></header>
${tallySection(report)}
${pathsSection(report)}
<section class="map-section"><h2>Attack surface<span class="muted">${surfaceCounts(attackSurface)}</span></h2>
${map.markup}
</section>
${findingsSection(report)}
${scoresSection(report)}
${readSection(report)}
</main>`;
  const script = themeScript + arrangeScript + mapScript + reportScript;
  return renderPage({
    title: name === '' ? 'Security report' : `Security report: ${name}`,
    style: themeStyle + mapStyle + reportStyle,
    script,
    body,
    data: map.data,
  });
}

function shown(text: string): string {
  return escaped(clipped(text, 2000));
}

function tallySection(report: Report): string {
  const { bySeverity, unresolved, suppressed, baselined, complete } = summarise(report);
  const card = (icon: string, name: string, count: number): string =>
    `<li${count === 0 ? ' class="zero"' : ''}><span class="number">${count}</span><span class="name">${icon}${name}</span></li>`;
  const cards = [
    ...severities.map((severity) => card(glyph(severity), severity, bySeverity[severity])),
    card(glyph('unresolved'), 'unresolved', unresolved),
    card('', 'suppressed', suppressed),
    card('', 'in the baseline', baselined),
  ];
  const banner = complete
    ? ''
    : '<p class="banner"><strong>Incomplete.</strong> Not everything could be read, so findings may be missing; see <a href="#read">what was read</a>.</p>';
  return `<section aria-label="Summary"><ul class="tally">${cards.join('')}</ul>${banner}</section>`;
}

function pathsSection({ findings, attackSurface }: Report): string {
  const worst = worstPaths(findings, attackSurface, 3);
  if (worst.length === 0) return '';
  const items = worst.map(({ sentence, findings: on }) => {
    const controls = [...new Set(on.map(({ control }) => control))]
      .slice(0, 4)
      .map((control) => `<code>${escaped(control)}</code>`);
    return `<li><div><p>${shown(sentence)}</p><p class="muted">${counted(on.length, 'finding')} on it: ${controls.join(' ')}</p></div></li>`;
  });
  return `<section><h2>${worst.length === 1 ? 'The worst path' : `The worst ${worst.length} paths`}</h2><ol class="paths">${items.join('')}</ol></section>`;
}

function scoresSection({ scores }: Report): string {
  const rows = scores.filter(({ passed, failed, unresolved }) => passed + failed + unresolved > 0);
  if (rows.length === 0) return '';
  const head =
    '<tr><th>layer</th><th></th><th></th><th class="amount">score</th><th class="amount">passed</th><th class="amount">failed</th><th class="amount">unresolved</th></tr>';
  return `<section><h2>Score by layer</h2><table class="scores"><thead>${head}</thead><tbody>${rows.map(scoreRow).join('')}</tbody></table></section>`;
}

function scoreRow({ layer, score, passed, failed, unresolved }: ScoreReport): string {
  const tone = score === undefined ? '' : score >= 90 ? 'good' : score >= 60 ? 'fair' : 'poor';
  const bar = `<svg width="160" height="8" aria-hidden="true"><rect class="track" width="160" height="8" rx="4"/><rect class="${tone}" width="${Math.round((score ?? 0) * 1.6)}" height="8" rx="4"/></svg>`;
  const amounts = [score ?? '–', passed, failed, unresolved].map((amount) => `<td class="amount">${amount}</td>`);
  return `<tr><td><strong>${layer}</strong></td><td>${layerTitles[layer]}</td><td>${bar}</td>${amounts.join('')}</tr>`;
}

const levelMarks = { error: 'critical', warning: 'medium', info: 'info' } as const;

function readSection({ files, diagnostics, controls }: Report): string {
  const fileItems = files.map(({ path, status, format, resources, reasons }) => {
    const tone = status === 'read' ? 'muted' : status === 'unreadable' ? 'critical-text' : 'medium-text';
    return `<li><span class="word ${tone}">${status}</span><code>${shown(path)}</code> <span class="muted">${escaped(format)}, ${counted(resources, 'resource')}</span> ${reasons.map(shown).join(' ')}</li>`;
  });
  const notes = diagnostics.map(({ code, level, span, message, hint }) => {
    return `<li><span class="word ${levelMarks[level]}-text">${level}</span><code>${shown(`${span.file}:${span.line}:${span.column}`)}</code> ${shown(message)} ${hint === undefined ? '' : `<span class="muted">${shown(hint)}</span>`} <span class="muted">${shown(code)}</span></li>`;
  });
  const noteList =
    notes.length === 0 ? '' : `<section><h2>Notes on the input</h2><ul class="notes">${notes.join('')}</ul></section>`;
  return `<section id="read"><h2>What was read<span class="muted">${counted(files.length, 'file')}, ${counted(controls.length, 'control')}</span></h2><ul class="notes">${fileItems.join('')}</ul></section>${noteList}`;
}
