import type { Severity } from '@aspis/model';

/** How something looks that findings are on: its worst severity, or why there is none. */
export type Mark = Severity | 'unresolved' | 'none';

/**
 * A shape a severity, so that no one depends on colours: octagon, triangle, diamond, disc, ring; a
 * dashed ring for what is unresolved. Drawn round the origin, 12 units wide.
 */
export const glyphPaths: Readonly<Record<Mark, string>> = {
  critical: 'M-2.5-6h5L6-2.5v5L2.5 6h-5L-6 2.5v-5z',
  high: 'M0-6L6.2 5H-6.2z',
  medium: 'M0-6.2L6.2 0 0 6.2-6.2 0z',
  low: 'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5z',
  info: 'M0-4.5A4.5 4.5 0 1 1 0 4.5A4.5 4.5 0 1 1 0-4.5z',
  unresolved: 'M0-4.5A4.5 4.5 0 1 1 0 4.5A4.5 4.5 0 1 1 0-4.5z',
  none: 'M-3.5 0H3.5',
};

export function glyph(mark: Mark): string {
  return `<svg class="glyph ${mark}" viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true"><path d="${glyphPaths[mark]}"/></svg>`;
}
