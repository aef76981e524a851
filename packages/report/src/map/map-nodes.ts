import { type Finding, exposures, severities } from '@aspis/model';
import { type AttackSurface, type SurfaceNode, exposureTitles } from '../attack-surface.ts';
import { grouped } from '../grouped.ts';
import type { Mark } from '../html/glyph.ts';
import { clipped, printable } from '../printable.ts';
import { type Layout, spacing } from './layout.ts';
import { openFindings, stateOf, worstSeverity } from '../summary.ts';

/** A node with the findings on it. */
export interface MapNode {
  readonly node: SurfaceNode;
  readonly findings: readonly Finding[];
  readonly mark: Mark;
  /** Failures alone. */
  readonly open: number;
}

const kindTitles = { entry: 'Entry point', function: 'Function', role: 'Role', data: 'Data' } as const;

export function mapNodes({ nodes }: AttackSurface, findings: readonly Finding[]): readonly MapNode[] {
  const byFingerprint = grouped(findings, ({ fingerprint }) => fingerprint);
  return nodes.map((node) => {
    const own = [...new Set(node.findings)].flatMap((fingerprint) => byFingerprint.get(fingerprint) ?? []);
    const unresolved = own.some((finding) => stateOf(finding) === 'unresolved');
    return {
      node,
      findings: own.toSorted(byWeight),
      mark: worstSeverity(own) ?? (unresolved ? 'unresolved' : 'none'),
      open: openFindings(own).length,
    };
  });
}

const states = ['open', 'unresolved', 'baselined', 'suppressed'];

function byWeight(a: Finding, b: Finding): number {
  return (
    states.indexOf(stateOf(a)) - states.indexOf(stateOf(b)) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    a.priority - b.priority
  );
}

/** `AWS::DynamoDB::Table` as "DynamoDB Table". */
export function shortType(type: string): string {
  return type.replace(/^AWS::/, '').replaceAll('::', ' ');
}

/** What a screen reader says of a node. */
export function spokenName({ node, mark, open }: MapNode): string {
  const exposure = node.exposure === undefined ? '' : `, ${exposureTitles[node.exposure]}`;
  const found =
    open > 0 ? `${open} findings, worst ${mark}` : mark === 'unresolved' ? 'unresolved findings' : 'no findings';
  return `${kindTitles[node.kind]} ${node.label}${exposure}, ${found}`;
}

const MAX_TEXT = 2000;

/** What the page's script knows: text that is shown as text, never as markup. */
export function mapData(
  nodes: readonly MapNode[],
  { nodes: places, order, edges }: Layout,
): Readonly<Record<string, unknown>> {
  const shown = (text: string): string => clipped(printable(text), MAX_TEXT);
  const distinct = [...new Set(nodes.flatMap(({ findings }) => findings))];
  const indexes = new Map(distinct.map((finding, index) => [finding, index]));
  return {
    spacing,
    order,
    nodes: nodes.map(({ node, findings, mark }, index) => ({
      x: places[index]?.x,
      y: places[index]?.y,
      group: node.exposure === undefined ? -1 : exposures.indexOf(node.exposure),
      kind: kindTitles[node.kind],
      label: shown(node.label),
      type: shown(node.type),
      logicalId: shown(node.logicalId),
      place: shown(`${node.file}:${node.line}`),
      exposure: node.exposure === undefined ? '' : exposureTitles[node.exposure],
      mark,
      facts: node.facts.map(({ name, value }) => [shown(name), shown(value)]),
      findings: findings.map((finding) => indexes.get(finding)),
    })),
    edges: edges.map(({ from, to, label }) => [from, to, label === undefined ? '' : shown(label)]),
    findings: distinct.map(findingData),
  };
}

function findingData(finding: Finding): unknown {
  const { control, severity, priority, title, message, span, fix, suppressed } = finding;
  const shown = (text: string): string => clipped(printable(text), MAX_TEXT);
  const state = stateOf(finding);
  return {
    control,
    severity,
    priority,
    state,
    mark: state === 'unresolved' ? 'unresolved' : severity,
    title: shown(title),
    message: shown(message),
    place: shown(`${span.file}:${span.line}:${span.column}`),
    fix: shown(fix),
    reason: shown(suppressed?.reason ?? ''),
  };
}
