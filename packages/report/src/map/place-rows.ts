/**
 * Positions as near to the desired ones as the minimal distances allow (least squares, by pooling
 * adjacent violators), in the same order.
 *
 * @param distances - distances[i] is the least distance from item i - 1 to item i; the first is not used.
 */
export function placeRows(desired: readonly number[], distances: readonly number[]): readonly number[] {
  const offsets: number[] = [];
  for (const [index] of desired.entries())
    offsets.push(index === 0 ? 0 : (offsets[index - 1] ?? 0) + (distances[index] ?? 0));
  const pools: { total: number; count: number }[] = [];
  for (const [index, wish] of desired.entries()) {
    let pool = { total: wish - (offsets[index] ?? 0), count: 1 };
    for (
      let above = pools.at(-1);
      above !== undefined && above.total / above.count > pool.total / pool.count;
      above = pools.at(-1)
    ) {
      pool = { total: pool.total + above.total, count: pool.count + above.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const fitted = pools.flatMap(({ total, count }) => Array.from({ length: count }, () => total / count));
  return fitted.map((value, index) => value + (offsets[index] ?? 0));
}
