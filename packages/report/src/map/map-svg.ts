import { nodeKinds } from '../attack-surface.ts';
import { html } from '../html/escape.ts';
import { glyphPaths } from '../html/glyph.ts';
import { clipped, printable } from '../printable.ts';
import { fitLabel } from './fit-label.ts';
import { type Layout, type PlacedNode, nodeSize } from './layout.ts';
import { type MapNode, shortType, spokenName } from './map-nodes.ts';

const headTitles = { entry: 'Entry points', function: 'Functions', role: 'Roles', data: 'Data' } as const;
const HEAD_HEIGHT = 40;

/** The names of the columns, which stay in sight while the map is scrolled. */
export function headsSvg({ width, columns }: Layout): string {
  const heads = columns.map(({ x, count }, index) => {
    const kind = nodeKinds[index] ?? 'entry';
    return `<text x="${x}" y="26">${headTitles[kind]}<tspan class="count" dx="8">${count}</tspan></text>`;
  });
  return `<svg class="heads" viewBox="0 0 ${width} ${HEAD_HEIGHT}" width="${width}" height="${HEAD_HEIGHT}" aria-hidden="true">${heads.join('')}</svg>`;
}

export function mapSvg(layout: Layout, nodes: readonly MapNode[]): string {
  const { width, height, groups, edges, order } = layout;
  const heads = groups.map(
    ({ group, title, x, y, anonymous }) =>
      `<text class="group${anonymous ? ' anonymous' : ''}" data-group="${group}" x="${x + 2}" y="${y}">${title}</text>`,
  );
  const lines = edges.map(({ path }, index) => `<path class="edge" data-edge="${index}" d="${path}"/>`);
  // Document order is reading order: column by column, top to bottom.
  const drawn = order.flat().flatMap((index) => {
    const [placed, known] = [layout.nodes[index], nodes[index]];
    return placed === undefined || known === undefined ? [] : [nodeSvg(index, placed, known)];
  });
  return [
    `<svg class="canvas" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Attack surface" aria-describedby="map-help">`,
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M1 1l6 3-6 3"/></marker></defs>`,
    `<g class="groups">${heads.join('')}</g><g class="edges">${lines.join('')}</g><g class="nodes">${drawn.join('')}</g></svg>`,
  ].join('\n');
}

function nodeSvg(index: number, { x, y }: PlacedNode, known: MapNode): string {
  const { node, mark, open } = known;
  const { width, height } = nodeSize;
  const label = printable(node.label);
  const type = printable(shortType(node.type));
  const radius = node.kind === 'entry' ? height / 2 : 8;
  const inset = node.kind === 'entry' ? 20 : 14;
  const room = width - inset - (mark === 'none' ? 14 : 54);
  return [
    `<g class="node ${mark} ${node.kind}" data-node="${index}" transform="translate(${x} ${y})" tabindex="-1" role="button" aria-label="${html(clipped(spokenName(known), 300))}">`,
    `<title>${html(clipped(`${node.label}\n${node.type}`.replace('\n', ' · '), 300))}</title>`,
    `<rect class="ring" x="-4" y="-4" width="${width + 8}" height="${height + 8}" rx="${radius + 4}"/>`,
    `<rect class="card" width="${width}" height="${height}" rx="${radius}"/>`,
    node.kind === 'entry' ? '' : `<path class="stripe" d="M8 0A8 8 0 0 0 0 8V${height - 8}A8 8 0 0 0 8 ${height}z"/>`,
    `<text class="label" x="${inset}" y="20">${html(fitLabel(label, room, 13.5))}</text>`,
    `<text class="type" x="${inset}" y="36">${html(fitLabel(type, room, 11))}</text>`,
    mark === 'none' ? '' : badgeSvg(mark, open),
    '</g>',
  ].join('');
}

function badgeSvg(mark: MapNode['mark'], open: number): string {
  const text = mark === 'unresolved' ? '?' : String(open);
  return `<g class="badge" transform="translate(${nodeSize.width - 44} ${nodeSize.height / 2})"><path class="glyph ${mark}" d="${glyphPaths[mark]}"/><text x="12" y="4.5">${text}</text></g>`;
}
