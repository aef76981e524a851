import type { DecidedCondition } from './scenario.ts';
import type { Span } from './span.ts';

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

export const layers = ['EVT', 'INP', 'FUN', 'COD', 'IAM', 'NET', 'DAT', 'SUP', 'DEP', 'OBS', 'RES'] as const;
export type Layer = (typeof layers)[number];

export const layerTitles: Readonly<Record<Layer, string>> = {
  EVT: 'Event sources and API access',
  INP: 'Input validation and filtering',
  FUN: 'Function configuration',
  COD: 'Function code',
  IAM: 'Identity',
  NET: 'Network',
  DAT: 'Data and secrets',
  SUP: 'Supply chain',
  DEP: 'Deployment',
  OBS: 'Observability and audit',
  RES: 'Resilience and denial of service',
};

/** `ASPIS-EVT-001`: the layer's code and a number that is never reused. */
export type ControlId = `ASPIS-${Layer}-${string}`;

/** How much a finding matters here, from the application's graph: 1 (mend first) to 5. */
export type Priority = 1 | 2 | 3 | 4 | 5;

/** Ids of the same check in other tools, by tool: `{ checkov: ['CKV_AWS_50'] }`. */
export type Equivalents = Readonly<Record<string, readonly string[]>>;

/** The resource a finding is about, in the author's words. */
export interface FindingResource {
  readonly type: string;
  readonly logicalId: string;
  /** Unique in the scan: `<template>/<logical id>`, with nested stacks between. */
  readonly address: string;
  readonly constructPath?: string;
  /** The generated resource that is at fault, where the author wrote something shorter (SAM). */
  readonly generated?: { readonly type: string; readonly logicalId: string };
}

/** One step of the way an attacker takes: "GET /orders, open to the internet". */
export interface PathStep {
  readonly kind: 'entry' | 'function' | 'role' | 'data';
  readonly address: string;
  readonly label: string;
}

/** A control's answer on one resource that needs the user's attention. */
export interface Finding {
  readonly control: ControlId;
  readonly layer: Layer;
  readonly title: string;
  readonly severity: Severity;
  readonly priority: Priority;
  readonly verdict: 'fail' | 'unresolved';
  readonly resource: FindingResource;
  readonly span: Span;
  /** One sentence: the evidence, and the condition under which it holds. */
  readonly message: string;
  /** What in the template says so; for `unresolved`, why it cannot be known. */
  readonly evidence: string;
  /** The conditions under which it fails; empty when it always does. */
  readonly when: readonly DecidedCondition[];
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly string[];
  readonly equivalents: Equivalents;
  /** Stable under moved lines and unrelated edits. */
  readonly fingerprint: string;
  /** The way from an entry point to what the role reaches, where that raised the priority. */
  readonly path?: readonly PathStep[];
  readonly suppressed?: { readonly reason: string; readonly until?: string; readonly span: Span };
  readonly baselined?: boolean;
}
