import { exposures } from '@aspis/model';
import { type AttackSurface, type SurfaceNode, exposureTitles, nodeKinds } from '../attack-surface.ts';
import { grouped } from '../grouped.ts';
import { type Column, type Links, orderColumns } from './order-columns.ts';
import { placeRows } from './place-rows.ts';

export const nodeSize = { width: 264, height: 46 } as const;

/** Distances in pixels, which the page's script keeps to as well. */
export const spacing = {
  ...nodeSize,
  /** From one column's left side to the next one's. */
  column: nodeSize.width + 84,
  /** From one node's top to the next one's, and what the heading of a group adds. */
  row: nodeSize.height + 12,
  group: 36,
  margin: 24,
  top: 12,
} as const;

export interface PlacedNode {
  readonly node: SurfaceNode;
  readonly x: number;
  readonly y: number;
}

interface PlacedEdge {
  /** Indexes of nodes. */
  readonly from: number;
  readonly to: number;
  /** An SVG path. */
  readonly path: string;
  readonly label?: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly x: number; readonly count: number }[];
  /** In the order of the surface's nodes. */
  readonly nodes: readonly PlacedNode[];
  /** Node indexes by column, top to bottom: the order in which the keyboard goes through them. */
  readonly order: readonly Column[];
  readonly edges: readonly PlacedEdge[];
  /** Headings over the entry points of each exposure. */
  readonly groups: readonly {
    readonly group: number;
    readonly title: string;
    readonly x: number;
    readonly y: number;
    readonly anonymous: boolean;
  }[];
}

/** Entry points, functions, roles and data in four columns; entry points grouped by exposure. Whole numbers, always the same. */
export function layoutOf(surface: AttackSurface): Layout {
  const { nodes } = surface;
  const links = linksOf(surface);
  const order = orderColumns(startColumns(links, nodes), links);
  const ys = rowsOf(order, links);
  const placed = nodes.map((node, index) => ({
    node,
    x: spacing.margin + (links.columnOf[index] ?? 0) * spacing.column,
    y: ys.get(index) ?? 0,
  }));
  const edges = surface.edges.flatMap(({ from, to, label }) => {
    const [a, b] = [links.indexOf.get(from), links.indexOf.get(to)];
    if (a === undefined || b === undefined) return [];
    return [{ from: a, to: b, path: curve(placed[a], placed[b]), ...(label === undefined ? {} : { label }) }];
  });
  const bottom = Math.max(0, ...placed.map(({ y }) => y + nodeSize.height));
  return {
    width: spacing.margin * 2 + spacing.column * (nodeKinds.length - 1) + nodeSize.width,
    height: bottom + spacing.margin,
    columns: order.map((column, index) => ({ x: spacing.margin + index * spacing.column, count: column.length })),
    nodes: placed,
    order,
    edges,
    groups: groupHeads(order[0] ?? [], placed),
  };
}

interface IndexedLinks extends Links {
  readonly indexOf: ReadonlyMap<string, number>;
}

function linksOf({ nodes, edges }: AttackSurface): IndexedLinks {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const pairs = edges.flatMap(({ from, to }) => {
    const [a, b] = [indexOf.get(from), indexOf.get(to)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  const groupOf = nodes.map(({ exposure }) => (exposure === undefined ? 0 : exposures.indexOf(exposure)));
  return { indexOf, edges: pairs, columnOf: nodes.map(({ kind }) => nodeKinds.indexOf(kind)), groupOf };
}

/** Entry points by exposure, then everything in the order in which it is reached from them; unreached nodes last. */
function startColumns({ edges, groupOf, columnOf }: Links, nodes: readonly SurfaceNode[]): readonly Column[] {
  const next = grouped(edges, ([from]) => from);
  const indexes = nodes.map((_node, index) => index);
  const entries = indexes
    .filter((index) => columnOf[index] === 0)
    .toSorted((a, b) => (groupOf[a] ?? 0) - (groupOf[b] ?? 0));
  const reached = new Set<number>();
  const queue = [...entries, ...indexes];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (reached.has(node)) continue;
    reached.add(node);
    queue.unshift(...(next.get(node) ?? []).map(([, to]) => to));
  }
  return nodeKinds.map((_kind, column) => [...reached].filter((index) => columnOf[index] === column));
}

/**
 * The tallest column is packed. The others follow it outwards, each node as near to the middle of its
 * neighbours on the tallest column's side as order and distance allow.
 */
function rowsOf(order: readonly Column[], links: Links): ReadonlyMap<number, number> {
  const distances = order.map((column) =>
    column.map((_node, at) => spacing.row + (at > 0 && opensGroup(column, at, links) ? spacing.group : 0)),
  );
  const heights = distances.map((column) => column.reduce((sum, distance) => sum + distance, 0));
  const tallest = heights.indexOf(Math.max(...heights));
  const ys = new Map<number, number>();
  const neighbours = neighboursOf(links);
  const indexes = order.map((_column, index) => index);
  for (const index of [
    tallest,
    ...indexes.filter((each) => each < tallest).toReversed(),
    ...indexes.filter((each) => each > tallest),
  ]) {
    const column = order[index] ?? [];
    const wishes = column.map((node, at) =>
      index === tallest ? 0 : (wishOf(neighbours.get(node) ?? [], ys) ?? at * spacing.row),
    );
    const rows = placeRows(wishes, distances[index] ?? []);
    for (const [at, node] of column.entries()) ys.set(node, rows[at] ?? 0);
  }
  const top = Math.min(...[...ys].map(([node, y]) => y - (links.columnOf[node] === 0 ? spacing.group : 0)));
  return new Map([...ys].map(([node, y]) => [node, Math.round(y - top) + spacing.top]));
}

/** The middle of the neighbours that have a place. */
function wishOf(neighbours: readonly number[], ys: ReadonlyMap<number, number>): number | undefined {
  const placed = neighbours.flatMap((other) => ys.get(other) ?? []);
  return placed.length === 0 ? undefined : placed.reduce((sum, y) => sum + y, 0) / placed.length;
}

function neighboursOf({ edges }: Links): ReadonlyMap<number, readonly number[]> {
  const both = edges.flatMap(([from, to]) => [[from, to] as const, [to, from] as const]);
  return new Map([...grouped(both, ([node]) => node)].map(([node, pairs]) => [node, pairs.map(([, other]) => other)]));
}

function opensGroup(column: Column, at: number, { groupOf }: Links): boolean {
  const [node, above] = [column[at], column[at - 1]];
  return node !== undefined && (above === undefined || groupOf[node] !== groupOf[above]);
}

function groupHeads(entries: Column, placed: readonly PlacedNode[]): Layout['groups'] {
  let last: string | undefined;
  return entries.flatMap((index) => {
    const entry = placed[index];
    const exposure = entry?.node.exposure;
    if (entry === undefined || exposure === undefined || exposure === last) return [];
    last = exposure;
    return [
      {
        group: exposures.indexOf(exposure),
        title: exposureTitles[exposure],
        x: entry.x,
        y: entry.y - 12,
        anonymous: exposure === 'internet-anonymous',
      },
    ];
  });
}

/** A curve from a node's right side to the other's left; one that leads back enters from the right. */
function curve(from: PlacedNode | undefined, to: PlacedNode | undefined): string {
  if (from === undefined || to === undefined) return '';
  const middle = nodeSize.height / 2;
  const [x1, y1, y2] = [from.x + nodeSize.width, from.y + middle, to.y + middle];
  if (to.x > from.x) {
    const bend = Math.round((to.x - x1) * 0.5);
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${to.x - bend} ${y2} ${to.x} ${y2}`;
  }
  const x2 = to.x + nodeSize.width;
  return `M${x1} ${y1}C${x1 + 56} ${y1} ${x2 + 56} ${y2} ${x2} ${y2}`;
}
