import type { Finding, PathStep, Span } from '@aspis/model';
import type { SurfaceNode } from '../attack-surface.ts';
import { clipped, printable } from '../printable.ts';
import { sarifLevels } from './sarif-rule.ts';

const MAX_MESSAGE = 2000;

/** What turns findings into results: the rules' places and where the steps of paths are. */
export interface SarifContext {
  readonly ruleIndexes: ReadonlyMap<string, number>;
  readonly nodeOf: (step: PathStep) => SurfaceNode | undefined;
}

/** Finds the node of a step by its address, or else by its kind and label. */
export function nodesByStep(nodes: readonly SurfaceNode[]): SarifContext['nodeOf'] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byLabel = new Map(nodes.toReversed().map((node) => [`${node.kind} ${node.label}`, node]));
  return ({ kind, address, label }) => byId.get(address) ?? byLabel.get(`${kind} ${label}`);
}

/** @param occurrence - counts findings of one fingerprint, from 1; GitHub takes equal fingerprints for one alert. */
export function sarifResult(finding: Finding, occurrence: number, { ruleIndexes, nodeOf }: SarifContext): unknown {
  const { control, severity, verdict, priority, resource, span, evidence, fingerprint, path = [] } = finding;
  const steps = path.flatMap((step) => relatedLocation(step.label, nodeOf(step)));
  const related = steps.map(({ location, label }, index) => ({ id: index + 1, message: { text: label }, ...location }));
  const ruleIndex = ruleIndexes.get(control);
  return {
    ruleId: control,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    // SARIF 2.1.0 §3.27.9: `open` is for what could not be decided, and has no level.
    ...(verdict === 'fail' ? { kind: 'fail', level: sarifLevels[severity] } : { kind: 'open', level: 'none' }),
    message: { text: messageOf(finding, related) },
    locations: [
      { ...physicalLocation(span), logicalLocations: [logicalLocation(resource.address, resource.logicalId)] },
    ],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: {
      primaryLocationLineHash: `${fingerprint}:${occurrence}`,
      'aspisFingerprint/v1': fingerprint,
    },
    suppressions: suppressionsOf(finding),
    properties: { priority, severity, evidence: plain(evidence), resourceType: plain(resource.type) },
  };
}

/** Places link to related locations by number: `[GET /orders](1)`. */
function messageOf(
  { message, title }: Finding,
  related: readonly { readonly id: number; readonly message: { readonly text: string } }[],
): string {
  const route = related.map(({ id, message: { text } }) => `[${escapeLinks(text)}](${id})`).join(' → ');
  return `${title}: ${escapeLinks(plain(message))}${route === '' ? '' : `\nPath: ${route}`}`;
}

function plain(text: string): string {
  return clipped(printable(text), MAX_MESSAGE);
}

/** SARIF 2.1.0 §3.11.6: brackets in plain messages are embedded links unless escaped. */
function escapeLinks(text: string): string {
  return text.replace(/[\\[\]]/g, String.raw`\$&`);
}

/** Steps outside the files, such as a service, have no place and are left out. */
function relatedLocation(
  label: string,
  node: SurfaceNode | undefined,
): readonly { readonly location: object; readonly label: string }[] {
  if (node === undefined) return [];
  const { file, line } = node;
  return [{ location: physicalLocation({ file, line, column: 1, endLine: line, endColumn: 1 }), label: plain(label) }];
}

/** `columnKind` of the run is UTF-16 code units, which is what spans count. */
export function physicalLocation({ file, line, column, endLine, endColumn }: Span): {
  readonly physicalLocation: object;
} {
  const isEmpty = endLine === line && endColumn <= column;
  const region = { startLine: line, startColumn: column, ...(isEmpty ? {} : { endLine, endColumn }) };
  return { physicalLocation: { artifactLocation: artifactLocation(file), region } };
}

/** Relative to the scanned root, which code hosts take for the root of the checkout. */
export function artifactLocation(file: string): object {
  return { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
}

function uriOf(file: string): string {
  // Half a surrogate pair has no UTF-8 form.
  const segments = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent);
  return segments.join('/');
}

function logicalLocation(address: string, logicalId: string): object {
  return { name: plain(logicalId), fullyQualifiedName: plain(address), kind: 'resource' };
}

/** Without a status, since one that is left out means "accepted", and drafts of the schema call it otherwise. */
function suppressionsOf({ suppressed, baselined }: Finding): readonly object[] {
  if (suppressed !== undefined) {
    const justification = plain(
      suppressed.until === undefined ? suppressed.reason : `${suppressed.reason} (until ${suppressed.until})`,
    );
    return [{ kind: 'inSource', justification, location: physicalLocation(suppressed.span) }];
  }
  return baselined === true ? [{ kind: 'external', justification: 'in the baseline' }] : [];
}
