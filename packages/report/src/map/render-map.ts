import type { Finding } from '@aspis/model';
import type { AttackSurface } from '../attack-surface.ts';
import { html } from '../html/escape.ts';
import { renderPage } from '../html/page.ts';
import { themeScript } from '../html/theme-script.ts';
import { themeStyle } from '../html/theme-style.ts';
import type { Tool } from '../report.ts';
import { arrangeScript } from './arrange-script.ts';
import { mapComponent, surfaceCounts } from './map-component.ts';
import { mapScript } from './map-script.ts';
import { mapStyle } from './map-style.ts';

/** The attack surface as one page that loads nothing. */
export function renderMap(surface: AttackSurface, findings: readonly Finding[], tool: Tool): string {
  const { markup, data } = mapComponent(surface, findings);
  const body = `<main class="map-page">
<header class="page-head"><h1>Attack surface</h1><span class="muted">${surfaceCounts(surface)}</span><span class="muted push">${html(tool.name)} ${html(tool.version)}</span><button type="button" class="screen" data-theme-toggle aria-label="Switch between light and dark">Dark</button></header>
${markup}
</main>`;
  return renderPage({
    title: 'Attack surface',
    style: themeStyle + mapStyle,
    script: themeScript + arrangeScript + mapScript,
    body,
    data,
  });
}
