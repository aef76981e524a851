// @ts-check
import { repository } from '../check-repository.mjs';
import { boundaries } from './boundaries.mjs';
import { format } from './format.mjs';
import { generated } from './generated.mjs';
import { lint } from './lint.mjs';
import { packages } from './packages.mjs';
import { size } from './size.mjs';
import { types } from './types.mjs';
import { unused } from './unused.mjs';

/** In this order: lint, boundaries, packages and size read what the compiler writes. */
export const gates = [format, types, lint, boundaries, unused, generated, packages, size, repository];
