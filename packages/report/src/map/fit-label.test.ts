import { expect, test } from 'vitest';
import { fitLabel } from './fit-label.ts';

test.each([
  ['short', 200, 'short'],
  ['CreateOrderFromLegacyWarehouseSystemHandler', 150, 'CreateOr…Handler'],
  ['WWWWWWWWWWWWWWWWWWWWWWWW', 105, 'WWW…WWW'],
  ['', 100, ''],
])('%s in %d pixels', (text, width, expected) => {
  expect(fitLabel(text, width, 13.5)).toBe(expected);
});
