import { describe, expect, test } from 'vitest';
import { isDeprecated, runtimes, runtimesReviewed } from './runtimes.ts';

describe('the table of runtimes', () => {
  const entries = Object.entries(runtimes);

  test('holds every identifier since the first', () => expect(entries.length).toBeGreaterThanOrEqual(49));

  test.each(entries)(
    '%s has ISO days, and a successor that is in the table and not deprecated',
    (_, { deprecated, blockCreate, blockUpdate, successor }) => {
      const days = [deprecated, blockCreate, blockUpdate].filter((day) => day !== undefined);
      expect(days.filter((day) => !/^20\d\d-[01]\d-[0-3]\d$/.test(day))).toEqual([]);
      expect(successor === undefined || (runtimes[successor] !== undefined && !isDeprecated(successor))).toBe(true);
    },
  );

  test.each([
    ['nodejs4.3', true],
    ['python3.9', true],
    ['nodejs24.x', false],
    ['a-runtime-of-next-year', false],
  ])('%s: deprecated is %s', (identifier, expected) => expect(isDeprecated(identifier)).toBe(expected));

  test('a runtime is deprecated on the very day', () => {
    expect(isDeprecated('nodejs22.x', '2027-04-29')).toBe(false);
    expect(isDeprecated('nodejs22.x', '2027-04-30')).toBe(true);
    expect(runtimesReviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
