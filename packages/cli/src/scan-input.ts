import {
  type Control,
  type LayerScore,
  type ScanResult,
  applySuppressions,
  byRank,
  layerOf,
  scanApplication,
  scoreLayers,
} from '@aspis/controls';
import { type Diagnostic, type Finding, startOf } from '@aspis/model';
import type { ControlInfo, Report } from '@aspis/report';
import { readSuppressions } from '@aspis/templates';
import { toAttackSurface } from './attack-surface.ts';
import { type Baseline, applyBaseline } from './baseline.ts';
import type { Input } from './read-input.ts';
import { version } from './version.ts';

export interface ScanOptions {
  readonly controls: readonly Control[];
  readonly baseline?: Baseline;
  /** ISO date, for suppressions that end. */
  readonly today: string;
}

/** Runs the controls on what was read and gathers everything that a report says. */
export function scanInput(input: Input, options: ScanOptions): Report {
  const results = input.applications.map((application) => scanApplication(application, options.controls));
  const found = results.flatMap(({ findings }) => findings).toSorted(byRank);
  const written = readSuppressions(input.applications, input.textOf);
  const ran = new Set<string>(options.controls.map(({ id }) => id));
  // A suppression of a control that was not run is neither used nor unused.
  const relevant = written.suppressions.filter(({ control }) => ran.has(control));
  const suppressed = applySuppressions(found, relevant, options.today);
  const findings =
    options.baseline === undefined ? suppressed.findings : applyBaseline(suppressed.findings, options.baseline);
  return {
    tool: { name: 'aspis', version },
    root: '.',
    findings,
    files: input.project.files.map((file) => ({ ...file, format: file.format ?? 'unknown' })),
    diagnostics: [
      ...input.project.diagnostics,
      ...nothingFound(input),
      ...written.diagnostics,
      ...suppressed.diagnostics,
    ],
    controls: options.controls.map(toControlInfo),
    scores: scores(results, findings),
    sources: input.textOf,
    attackSurface: toAttackSurface(
      results.flatMap(({ attackSurface }) => attackSurface),
      findings,
    ),
  };
}

/** A scan that saw nothing must not look like one that found nothing. */
function nothingFound({ project }: Input): readonly Diagnostic[] {
  if (project.files.length > 0 || project.diagnostics.some(({ level }) => level === 'error')) return [];
  const message = 'No SAM or CloudFormation template and no CDK output was found under the paths.';
  return [
    {
      code: 'nothing-found',
      level: 'error',
      span: startOf('.'),
      message,
      hint: 'Give the folder or file that holds the template; for a CDK project run `cdk synth` first.',
    },
  ];
}

/** What is suppressed is accepted with a reason: it neither raises nor lowers the score. */
function scores(results: readonly ScanResult[], findings: readonly Finding[]): readonly LayerScore[] {
  const accepted = new Set(
    findings
      .filter(({ suppressed }) => suppressed !== undefined)
      .map(({ control, resource }) => `${control} ${resource.address}`),
  );
  return scoreLayers(
    results
      .flatMap(({ answers }) => answers)
      .filter(({ control, address }) => !accepted.has(`${control.id} ${address}`)),
  );
}

function toControlInfo({ id, title, severity, holdsSecret, why, fix, sources, equivalents }: Control): ControlInfo {
  return { id, layer: layerOf(id), title, severity, holdsSecret: holdsSecret === true, why, fix, sources, equivalents };
}
