import type { Span } from './span.ts';

/** A control's answer. */
export type Verdict =
  | { readonly kind: 'pass' }
  | {
      readonly kind: 'fail';
      readonly span: Span;
      readonly evidence: string;
      /** What the finding is about inside the resource; part of its fingerprint. */
      readonly path: string;
    }
  | { readonly kind: 'unresolved'; readonly span: Span; readonly reason: string; readonly path: string };

export const pass: Verdict = { kind: 'pass' };

/** What `evaluate` returns when the control has nothing to say of a resource. */
export const notApplicable: readonly Verdict[] = [];

/** A failure at `place`: a resolved value, a view, or anything else with a span. */
export function fail(place: { readonly span: Span; readonly path?: string }, evidence: string): Verdict {
  return { kind: 'fail', span: place.span, evidence, path: place.path ?? '' };
}

export function unresolved(place: { readonly span: Span; readonly path?: string }, reason: string): Verdict {
  return { kind: 'unresolved', span: place.span, reason, path: place.path ?? '' };
}
