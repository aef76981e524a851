import { type Exposure, type Finding, type PathStep, severities } from '@aspis/model';
import type { AttackSurface } from './attack-surface.ts';
import { grouped } from './grouped.ts';
import { openFindings } from './summary.ts';

/** The ways through one function that findings lie on, told as one sentence. */
export interface WorstPath {
  readonly sentence: string;
  /** Open findings on it, worst first. */
  readonly findings: readonly Finding[];
}

const openers: Readonly<Record<Exposure, string>> = {
  'internet-anonymous': 'Anyone on the internet',
  'internet-authenticated': 'Any signed-in user',
  'other-account': 'Another AWS account',
  vpc: 'Anyone in the private network',
  'aws-service': 'An AWS event',
};

/** The worst paths of the open findings, one a function, worst first. */
export function worstPaths(findings: readonly Finding[], surface: AttackSurface, count: number): readonly WorstPath[] {
  const onPaths = openFindings(findings).filter(({ path }) => path !== undefined && path.length > 0);
  const groups = grouped(
    onPaths,
    ({ path = [] }) =>
      path.find(({ kind }) => kind === 'function')?.address ?? path.map(({ address }) => address).join(' '),
  );
  return [...groups.values()]
    .map((group) => group.toSorted(byWeight))
    .toSorted((a, b) => compareHeads(a, b) || b.length - a.length)
    .slice(0, count)
    .map((group) => ({ sentence: sentenceOf(group, surface), findings: group }));
}

function byWeight(a: Finding, b: Finding): number {
  return a.priority - b.priority || severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function compareHeads([a]: readonly Finding[], [b]: readonly Finding[]): number {
  return a === undefined || b === undefined ? 0 : byWeight(a, b);
}

function sentenceOf(findings: readonly Finding[], surface: AttackSurface): string {
  const steps = findings.flatMap(({ path }) => path ?? []);
  const entries = labelsOf(steps, 'entry');
  const functions = labelsOf(steps, 'function');
  const roles = labelsOf(steps, 'role');
  const stores = labelsOf(steps, 'data');
  const exposure = surface.nodes.find(({ kind, label }) => kind === 'entry' && label === entries[0])?.exposure;
  const opening = exposure === undefined ? 'An outsider' : openers[exposure];
  const start = entries.length === 0 ? 'An outsider' : `${opening} can reach ${listed(entries)}`;
  const middle =
    functions.length === 0 ? '' : `${entries.length === 0 ? ' can run' : ', which runs'} ${listed(functions)}`;
  const bearer = roles.length === 0 ? 'it' : `its role ${listed(roles)}`;
  const end = stores.length === 0 ? '' : `; ${bearer} can get at ${listed(stores)}`;
  return `${start}${middle}${end}.`;
}

function labelsOf(steps: readonly PathStep[], kind: PathStep['kind']): readonly string[] {
  return [...new Set(steps.filter((step) => step.kind === kind).map(({ label }) => label))];
}

function listed(labels: readonly string[]): string {
  const [first = '', second] = labels;
  if (second === undefined) return first;
  return labels.length === 2 ? `${first} and ${second}` : `${first}, ${second} and ${labels.length - 2} more`;
}
