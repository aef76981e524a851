import {
  type Application,
  ApplicationView,
  type DecidedCondition,
  type Explored,
  type Resource,
  type Verdict,
  exploreScenarios,
} from '@aspis/model';
import type { Control } from './control.ts';

/** A failing or unresolved verdict with the conditions under which it holds; none when it always does. */
export type Outcome = Exclude<Verdict, { kind: 'pass' }> & { readonly when: readonly DecidedCondition[] };

export interface ControlResult {
  /** False when the control has nothing to say of the resource. */
  readonly applies: boolean;
  readonly outcomes: readonly Outcome[];
}

/** Runs a control on a resource in every combination of conditions that it meets. */
export function runControl(control: Control, resource: Resource, application: Application): ControlResult {
  const { runs, complete } = exploreScenarios(application.conditions, (scenario): readonly Verdict[] | undefined => {
    const app = new ApplicationView(application, scenario);
    const view = app.resource(resource.id);
    if (view === undefined) return undefined;
    const verdict = control.evaluate(view, app);
    return 'kind' in verdict ? [verdict] : verdict;
  });
  const existing = runs.filter((run): run is Explored<readonly Verdict[]> => run.result !== undefined);
  const outcomes = mergeRuns(existing);
  const failed = outcomes.some(({ kind }) => kind === 'fail');
  if (!complete && !failed) {
    outcomes.push({
      kind: 'unresolved',
      span: resource.span,
      reason: 'it depends on too many conditions',
      path: '',
      when: [],
    });
  }
  return { applies: existing.some(({ result }) => result.length > 0), outcomes };
}

/** One outcome per place and evidence; its conditions are those that all runs with that outcome share. */
function mergeRuns(runs: readonly Explored<readonly Verdict[]>[]): Outcome[] {
  const merged = new Map<
    string,
    { verdict: Exclude<Verdict, { kind: 'pass' }>; when: readonly DecidedCondition[]; runs: number }
  >();
  for (const { result, decided } of runs) {
    const seen = new Set<string>();
    for (const verdict of result) {
      if (verdict.kind === 'pass') continue;
      const text = verdict.kind === 'fail' ? verdict.evidence : verdict.reason;
      const key = `${verdict.kind} ${verdict.span.line}:${verdict.span.column} ${verdict.path} ${text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { verdict, when: decided, runs: 1 });
      else merged.set(key, { verdict, when: shared(known.when, decided), runs: known.runs + 1 });
    }
  }
  const outcomes = [...merged.values()].map(({ verdict, when, runs: count }) => ({
    ...verdict,
    when: count === runs.length ? [] : when,
  }));
  const failedPaths = new Set(outcomes.filter(({ kind }) => kind === 'fail').map(({ path }) => path));
  return outcomes.filter(({ kind, path }) => kind === 'fail' || !failedPaths.has(path));
}

function shared(a: readonly DecidedCondition[], b: readonly DecidedCondition[]): readonly DecidedCondition[] {
  return a.filter(({ name, value }) => b.some((other) => other.name === name && other.value === value));
}
