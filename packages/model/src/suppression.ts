import type { Span } from './span.ts';

/** The author's word that a finding is accepted: a comment in the template or the resource's Metadata. */
export interface Suppression {
  /** The control's id as written. */
  readonly control: string;
  /** `FindingResource.address` of the resource it stands with; undefined when it stands with none. */
  readonly address?: string;
  readonly reason: string;
  /** ISO date of the last day on which it holds. */
  readonly until?: string;
  readonly span: Span;
}
