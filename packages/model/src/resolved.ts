import type { Span } from './span.ts';

/** What a control sees of a value: it is known, or it is not and the control cannot pretend otherwise. */
export type Resolved<T> = Known<T> | Unresolved;

export interface Known<T> {
  readonly kind: 'known';
  readonly value: T;
  readonly span: Span;
  /** Property path from the resource, such as `Environment.Variables.API_KEY`. */
  readonly path: string;
}

export interface Unresolved {
  readonly kind: 'unresolved';
  readonly reason: string;
  readonly span: Span;
  readonly path: string;
}
