import { type Finding, severities } from '@aspis/model';
import { type AttackSurface, nodeKinds } from '../attack-surface.ts';
import { scriptJson } from '../html/escape.ts';
import { glyph, glyphPaths } from '../html/glyph.ts';
import { counted } from '../summary.ts';
import { layoutOf } from './layout.ts';
import { mapData, mapNodes } from './map-nodes.ts';
import { headsSvg, mapSvg } from './map-svg.ts';

export interface MapComponent {
  readonly markup: string;
  /** For the script, as `scriptJson`. */
  readonly data: string;
}

/** The map as part of a page that has `mapStyle` and `mapScript`. */
export function mapComponent(surface: AttackSurface, findings: readonly Finding[]): MapComponent {
  const layout = layoutOf(surface);
  const nodes = mapNodes(surface, findings);
  return {
    markup: surface.nodes.length === 0 ? emptyMarkup() : markupOf(headsSvg(layout), mapSvg(layout, nodes)),
    data: scriptJson({ ...mapData(nodes, layout), glyphs: glyphPaths }),
  };
}

function markupOf(heads: string, canvas: string): string {
  return `<section class="map" data-map aria-label="Map of the attack surface">
<div class="map-bar screen">
<label><span class="unseen">Filter the map</span><input type="search" placeholder="Filter by name, type or control" autocomplete="off" spellcheck="false"></label>
<output class="map-count muted" aria-live="polite"></output>
<div class="push" role="group" aria-label="Zoom"><button type="button" data-zoom="out" aria-label="Zoom out">−</button><button type="button" data-zoom="in" aria-label="Zoom in">+</button><button type="button" data-zoom="fit">Fit width</button><button type="button" data-zoom="all">Fit all</button></div>
</div>
<div class="map-body">
<div class="map-view">
${heads}
${canvas}
</div>
<aside class="panel" hidden aria-labelledby="panel-title"></aside>
</div>
<div class="map-foot">
${legend()}
<span class="push screen" id="map-help">Arrow keys follow the edges, Enter opens, Esc closes, / filters, Ctrl and wheel zoom.</span>
</div>
</section>`;
}

function legend(): string {
  const items = [...severities, 'unresolved' as const].map((mark) => `<li>${glyph(mark)}${mark}</li>`);
  return `<ul class="legend" aria-label="Worst finding">${items.join('')}</ul>`;
}

function emptyMarkup(): string {
  return `<section class="map" data-map><div class="map-body"><div class="empty"><h2>Nothing to draw</h2><p class="muted">No Lambda functions were found in what was scanned, so there is no way in to show. If there should be some, the list of what was read says why they are missing.</p></div></div></section>`;
}

/** "12 entry points, 6 functions, 5 roles, 4 data stores". */
export function surfaceCounts({ nodes }: AttackSurface): string {
  const nouns = { entry: 'entry point', function: 'function', role: 'role', data: 'data store' } as const;
  return nodeKinds.map((kind) => counted(nodes.filter((node) => node.kind === kind).length, nouns[kind])).join(', ');
}
