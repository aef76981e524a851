import type { ControlId, Diagnostic, Equivalents, Finding, Layer, Severity } from '@aspis/model';
import type { AttackSurface } from './attack-surface.ts';

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** A file that looked like a template, and how far it was understood. */
export interface FileReport {
  readonly path: string;
  readonly status: 'read' | 'partly read' | 'unreadable';
  /** `sam`, `cloudformation`, `cdk` and so on. */
  readonly format: string;
  /** How many resources were found in it. */
  readonly resources: number;
  /** Why it was not wholly read; empty when it was. */
  readonly reasons: readonly string[];
}

/** What a report needs to know of a control. */
export interface ControlInfo {
  readonly id: ControlId;
  readonly layer: Layer;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly string[];
  readonly equivalents: Equivalents;
  /** Whether what fails is itself a secret, so that reports do not quote it. */
  readonly holdsSecret?: boolean;
}

/** How the controls of one layer came out. */
export interface ScoreReport {
  readonly layer: Layer;
  /** 0 to 100; undefined when nothing applied or everything is unresolved. */
  readonly score: number | undefined;
  readonly passed: number;
  readonly failed: number;
  readonly unresolved: number;
}

/** Everything a report says, as values: formats are pure functions of it. */
export interface Report {
  readonly tool: Tool;
  /** What was scanned, as the user named it. */
  readonly root: string;
  /** Ranked, worst first; suppressed and baselined ones among them, marked. */
  readonly findings: readonly Finding[];
  readonly files: readonly FileReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** The controls that ran. */
  readonly controls: readonly ControlInfo[];
  readonly scores: readonly ScoreReport[];
  /** The text of a file for code frames; undefined where it is not at hand. */
  readonly sources: (file: string) => string | undefined;
  readonly attackSurface: AttackSurface;
}
