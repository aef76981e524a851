/** A column's nodes by index into the surface, top to bottom. */
export type Column = readonly number[];

/** What ordering needs of the graph. Indexes are positions in the surface's list of nodes. */
export interface Links {
  readonly edges: readonly (readonly [from: number, to: number])[];
  readonly columnOf: readonly number[];
  /** Nodes of a lower group stay above those of a higher one in the same column. */
  readonly groupOf: readonly number[];
}

const SWEEPS = 8;

/**
 * Orders every column by the barycentre of its neighbours, sweeping right and left, and keeps the
 * order with the fewest crossings (Sugiyama, Tagawa, Toda: "Methods for visual understanding of
 * hierarchical system structures", 1981).
 */
export function orderColumns(start: readonly Column[], links: Links): readonly Column[] {
  let best = start;
  let fewest = crossings(start, links);
  let current = start;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const indexes = current.map((_column, index) => index);
    for (const index of sweep % 2 === 0 ? indexes : indexes.toReversed()) {
      current = current.map((column, at) =>
        at === index ? sorted(column, current, links, sweep % 2 === 0 ? -1 : 1) : column,
      );
    }
    const count = crossings(current, links);
    if (count < fewest) {
      fewest = count;
      best = current;
    }
  }
  return best;
}

/** @param side - whose neighbours count: -1 those in columns to the left, 1 those to the right. */
function sorted(column: Column, columns: readonly Column[], links: Links, side: -1 | 1): Column {
  const { columnOf, groupOf, edges } = links;
  const place = placesOf(columns);
  const sums = new Map<number, { total: number; count: number }>();
  const add = (node: number, other: number): void => {
    if (Math.sign((columnOf[other] ?? 0) - (columnOf[node] ?? 0)) !== side) return;
    const sum = sums.get(node) ?? { total: 0, count: 0 };
    sum.total += place.get(other) ?? 0;
    sum.count += 1;
    sums.set(node, sum);
  };
  for (const [from, to] of edges) {
    add(from, to);
    add(to, from);
  }
  const barycentre = (node: number): number => {
    const sum = sums.get(node);
    return sum === undefined ? (place.get(node) ?? 0) : sum.total / sum.count;
  };
  // The sort is stable, so that equal barycentres keep their order and the result is the same each time.
  return column.toSorted((a, b) => (groupOf[a] ?? 0) - (groupOf[b] ?? 0) || barycentre(a) - barycentre(b));
}

/** Each node's place in its column, from 0 at the top to 1, so that columns of any length compare. */
function placesOf(columns: readonly Column[]): ReadonlyMap<number, number> {
  return new Map(
    columns.flatMap((column) => column.map((node, index) => [node, (index + 0.5) / column.length] as const)),
  );
}

/** How many pairs of edges between neighbouring columns cross. */
export function crossings(columns: readonly Column[], { edges, columnOf }: Links): number {
  const rows = new Map(columns.flatMap((column) => column.map((node, index) => [node, index] as const)));
  let count = 0;
  for (const [index, right] of columns.slice(1).entries()) {
    const between = edges
      .filter(([from, to]) => columnOf[from] === index && columnOf[to] === index + 1)
      .map(([from, to]) => [rows.get(from) ?? 0, rows.get(to) ?? 0] as const)
      .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    count += inversions(
      between.map(([, to]) => to),
      right.length,
    );
  }
  return count;
}

/** Pairs out of order, counted with a Fenwick tree in n log n. */
function inversions(values: readonly number[], size: number): number {
  const tree = Array.from({ length: size + 1 }, () => 0);
  let count = 0;
  for (const [seen, value] of values.entries()) {
    let notGreater = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notGreater += tree[at] ?? 0;
    count += seen - notGreater;
    for (let at = value + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  }
  return count;
}
