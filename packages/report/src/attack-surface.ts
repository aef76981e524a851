import type { Exposure } from '@aspis/model';

export const exposureTitles: Readonly<Record<Exposure, string>> = {
  'internet-anonymous': 'Internet, anyone',
  'internet-authenticated': 'Internet, signed in',
  'other-account': 'Other AWS accounts',
  vpc: 'Private network',
  'aws-service': 'AWS services',
};

/** The columns of the map, in the order in which an attacker passes them. */
export const nodeKinds = ['entry', 'function', 'role', 'data'] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** One thing on the map. */
export interface SurfaceNode {
  /** Unique on the map. A step of a path is found by its address, or else by its kind and label. */
  readonly id: string;
  readonly kind: NodeKind;
  /** What a user calls it: `GET /orders/{id}`, a logical id. */
  readonly label: string;
  /** CloudFormation's type, or a trigger's kind such as `sqs`. */
  readonly type: string;
  readonly logicalId: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Of entry points alone. */
  readonly exposure?: Exposure;
  /** What is worth knowing of it, in the order in which it is shown. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Fingerprints of the findings on it. */
  readonly findings: readonly string[];
}

export interface SurfaceEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** The application as an attacker sees it: entry points → functions → roles → data. */
export interface AttackSurface {
  readonly nodes: readonly SurfaceNode[];
  readonly edges: readonly SurfaceEdge[];
}
