import type { ApplicationView, ControlId, Equivalents, Layer, ResourceView, Severity, Verdict } from '@aspis/model';

/** One check, declared whole in one file. See CONTRIBUTING.md for how to add one. */
export interface Control {
  /** Never reused, never changed. */
  readonly id: ControlId;
  /** The good condition as a sentence without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** The place of a finding may hold a secret, which reports must not repeat. */
  readonly holdsSecret?: true;
  /** CloudFormation resource types; `evaluate` is called for each such resource. */
  readonly appliesTo: readonly [string, ...string[]];
  /** What an attacker or a failure does where the condition does not hold. */
  readonly why: string;
  /** What to write instead, in CloudFormation's and SAM's words. */
  readonly fix: string;
  /** When failing is right, and what to write in the suppression. */
  readonly whenNotToUse?: string;
  /** AWS documentation first. */
  readonly sources: readonly [string, ...string[]];
  readonly equivalents: Equivalents;
  /** Templates (YAML, whole or only resources) that must fail and pass; run as tests, shown in the docs. */
  readonly examples: { readonly bad: string; readonly good: string };
  /**
   * The answer for one resource in one scenario: conditional values are already decided, so it never
   * meets them. No verdicts (`notApplicable`) when the control has nothing to say of this resource.
   */
  readonly evaluate: (resource: ResourceView, app: ApplicationView) => Verdict | readonly Verdict[];
}

/** Declares a control; its type is checked, nothing else happens. */
export function defineControl(control: Control): Control {
  return control;
}

export function layerOf(id: ControlId): Layer {
  // The id's type says that its middle part is a layer.
  return id.split('-')[1] as Layer;
}
