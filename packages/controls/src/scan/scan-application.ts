import {
  type Application,
  ApplicationView,
  type Finding,
  type FindingResource,
  type Resource,
  addressOf,
  compareSpans,
  severities,
} from '@aspis/model';
import { type Control, layerOf } from '../control.ts';
import { type Outcome, runControl } from '../run-control.ts';
import { type ExposedFunction, attackSurfaceOf } from './attack-surface.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type AttackPath, attackPaths, priorityOf } from './rank-finding.ts';
import type { Answer } from './score-layers.ts';

export interface ScanResult {
  /** Failing and unresolved, worst first. */
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  readonly attackSurface: readonly ExposedFunction[];
}

/** Runs the controls on every resource of an application that is the user's own. */
export function scanApplication(application: Application, controls: readonly Control[]): ScanResult {
  const attackSurface = attackSurfaceOf(application);
  const paths = attackPaths(attackSurface);
  const findings: Finding[] = [];
  const answers: Answer[] = [];
  for (const control of controls) {
    for (const resource of control.appliesTo.flatMap((type) => application.byType.get(type) ?? [])) {
      // What a framework makes is not the user's to mend.
      if (resource.framework !== undefined) continue;
      const { applies, outcomes } = runControl(control, resource, application);
      if (!applies && outcomes.length === 0) continue;
      const failed = outcomes.some(({ kind }) => kind === 'fail');
      answers.push({
        control,
        address: addressOf(resource),
        answer: failed ? 'failed' : outcomes.length > 0 ? 'unresolved' : 'passed',
      });
      const path = paths.get(resource.id) ?? pathOfApi(resource, application, paths);
      for (const outcome of outcomes) findings.push(toFinding(control, resource, outcome, path));
    }
  }
  return { findings: distinct(findings).toSorted(byRank), answers, attackSurface };
}

/** A stage, domain or plan lies on the path of the API it belongs to. */
function pathOfApi(
  resource: Resource,
  application: Application,
  paths: ReadonlyMap<string, AttackPath>,
): AttackPath | undefined {
  const view = new ApplicationView(application).resource(resource.id);
  for (const property of ['RestApiId', 'ApiId']) {
    const target = view?.app.target(view.at(property));
    if (target?.kind === 'known' && target.value !== undefined) return paths.get(target.value.id);
  }
  return undefined;
}

function toFinding(control: Control, resource: Resource, outcome: Outcome, path: AttackPath | undefined): Finding {
  const evidence = outcome.kind === 'fail' ? outcome.evidence : outcome.reason;
  const when = outcome.when.map(({ name, value }) => `${name} is ${value}`).join(' and ');
  const worse = path !== undefined && path.weight > 0 && outcome.kind === 'fail' && control.severity !== 'info';
  return {
    control: control.id,
    layer: layerOf(control.id),
    title: control.title,
    severity: control.severity,
    priority: outcome.kind === 'fail' ? priorityOf(control.severity, path) : 5,
    verdict: outcome.kind,
    resource: findingResource(resource),
    span: outcome.span,
    message: when === '' ? evidence : `${evidence} (when ${when})`,
    evidence,
    when: outcome.when,
    why: control.why,
    fix: control.fix,
    sources: control.sources,
    equivalents: control.equivalents,
    fingerprint: fingerprintOf(control.id, resource, outcome.path),
    ...(worse ? { path: path.steps } : {}),
  };
}

function findingResource(resource: Resource): FindingResource {
  const { origin } = resource;
  return {
    type: origin?.type ?? resource.type,
    logicalId: origin?.logicalId ?? resource.logicalId,
    address: addressOf(resource),
    ...(origin?.constructPath === undefined ? {} : { constructPath: origin.constructPath }),
    ...(origin === undefined || origin.logicalId === resource.logicalId
      ? {}
      : { generated: { type: resource.type, logicalId: resource.logicalId } }),
  };
}

/** One finding per fingerprint, place and evidence: generated resources may repeat what one line says. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { span } = finding;
    const key = `${finding.control} ${finding.resource.address} ${span.file}:${span.line}:${span.column} ${finding.message}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

/** Worst first: verdict, priority, severity, then place and control. */
export function byRank(a: Finding, b: Finding): number {
  return (
    Number(a.verdict === 'unresolved') - Number(b.verdict === 'unresolved') ||
    a.priority - b.priority ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareSpans(a.span, b.span) ||
    (a.control < b.control ? -1 : a.control > b.control ? 1 : 0) ||
    (a.resource.address < b.resource.address ? -1 : a.resource.address > b.resource.address ? 1 : 0)
  );
}
