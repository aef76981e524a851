import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleSurface } from '../../test/sample-surface.ts';
import { nodeKinds } from '../attack-surface.ts';
import { layoutOf, nodeSize } from './layout.ts';
import { crossings, orderColumns } from './order-columns.ts';
import { placeRows } from './place-rows.ts';

describe('placeRows', () => {
  test.each([
    ['wishes that fit are granted', [0, 10, 30], [0, 10, 10], [0, 10, 30]],
    ['two of one wish part evenly', [10, 10], [0, 10], [5, 15]],
    ['a pool grows over its neighbours', [0, 20, 0], [0, 10, 10], [-3, 7, 17].map((y) => y - 1 / 3)],
    ['nothing', [], [], []],
  ])('%s', (_name, wishes, distances, expected) => {
    const rows = placeRows(wishes, distances);
    expect(rows).toHaveLength(expected.length);
    for (const [index, row] of rows.entries()) expect(row).toBeCloseTo(expected[index] ?? Number.NaN, 6);
  });

  test('never nearer than allowed', () => {
    const wish = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(wish, fc.integer({ min: 1, max: 60 }))), (items) => {
        const rows = placeRows(
          items.map(([y]) => y),
          items.map(([, distance]) => distance),
        );
        const tooNear = rows.filter(
          (row, index) => index > 0 && row - (rows[index - 1] ?? 0) < (items[index]?.[1] ?? 0) - 1e-6,
        );
        expect(tooNear).toEqual([]);
      }),
    );
  });
});

describe('orderColumns', () => {
  test('a crossing is undone', () => {
    const links = {
      edges: [
        [0, 3],
        [1, 2],
      ] as const,
      columnOf: [0, 0, 1, 1],
      groupOf: [0, 0, 0, 0],
    };
    const start = [
      [0, 1],
      [2, 3],
    ];
    expect(crossings(start, links)).toBe(1);
    expect(crossings(orderColumns(start, links), links)).toBe(0);
  });

  test('groups stay together even if edges cross', () => {
    const links = {
      edges: [
        [0, 3],
        [1, 2],
      ] as const,
      columnOf: [0, 0, 1, 1],
      groupOf: [0, 1, 0, 1],
    };
    expect(
      orderColumns(
        [
          [0, 1],
          [2, 3],
        ],
        links,
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

describe.each([0, 1, 6, 40, 300])('a map of %d functions', (count) => {
  const { surface } = sampleSurface(count);
  const layout = layoutOf(surface);

  test('has every node in its column, none over another, all inside', () => {
    expect(layout.nodes).toHaveLength(surface.nodes.length);
    expect(layout.order.flat().toSorted((a, b) => a - b)).toEqual(surface.nodes.map((_node, index) => index));
    for (const column of layout.order) {
      const placed = column.flatMap((index) => layout.nodes[index] ?? []);
      for (const { node, x, y } of placed) {
        expect(x).toBe(layout.columns[nodeKinds.indexOf(node.kind)]?.x);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + nodeSize.height).toBeLessThanOrEqual(layout.height);
      }
      const overlapping = placed.filter(({ y }, at) => at > 0 && y - (placed[at - 1]?.y ?? 0) < nodeSize.height + 8);
      expect(overlapping).toEqual([]);
    }
  });

  test('is the same each time', () => {
    expect(layoutOf(sampleSurface(count).surface)).toEqual(layout);
  });
});

test('edges to what is not on the map are left out, and cycles are drawn', () => {
  const { surface } = sampleSurface(2);
  const back = { from: 'f1', to: 'f0' };
  const layout = layoutOf({ ...surface, edges: [...surface.edges, { from: 'f0', to: 'nowhere' }, back] });
  expect(layout.edges).toHaveLength(surface.edges.length + 1);
  expect(layout.edges.at(-1)?.path).toMatch(/^M\d+ \d+C/);
});
