import type { Span } from './span.ts';

/**
 * Something in the input that was not understood. A run with an `error` diagnostic is incomplete:
 * `error` means that resources may be missing, `warning` that a value may be, `info` is advice.
 */
export interface Diagnostic {
  /** Stable kebab-case code, such as `yaml-syntax`. */
  readonly code: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly span: Span;
  readonly message: string;
  /** What the user can do about it. */
  readonly hint?: string;
}
