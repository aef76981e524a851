import { type Condition, conditionName } from './condition.ts';

/** A condition as it was decided in one run, to be told to the user: "IsProd is false". */
export interface DecidedCondition {
  readonly name: string;
  readonly value: boolean;
}

/** Conditions nested deeper than this are cyclic or hostile, and count as opaque. */
const MAX_DEPTH = 50;

/**
 * One assignment of truth to the application's conditions, made as they are asked for.
 *
 * A control never sees a conditional value: its view asks the scenario, which answers from the
 * assignment or, when the condition is still free, takes "true" and notes it in `trail`, so that
 * `exploreScenarios` can try the other branch too. Only conditions a control really meets cost a run.
 */
export class Scenario {
  readonly #conditions: ReadonlyMap<string, Condition>;
  readonly #assigned: Map<string, boolean>;
  /** Free atoms in the order in which this run met them. */
  readonly trail: { readonly atom: string; readonly value: boolean }[] = [];
  readonly #decided = new Map<string, boolean>();
  /** Conditions met inside others: one that stands in a thousand places is evaluated once. */
  readonly #inner = new Map<string, boolean>();

  constructor(conditions: ReadonlyMap<string, Condition>, assigned: ReadonlyMap<string, boolean> = new Map()) {
    this.#conditions = conditions;
    this.#assigned = new Map(assigned);
  }

  /** Whether the condition holds in this scenario. A condition that is not declared is opaque. */
  decide(id: string): boolean {
    const already = this.#decided.get(id);
    if (already !== undefined) return already;
    const declared = this.#conditions.get(id);
    const value = this.#evaluate(declared ?? { kind: 'opaque', subject: id }, 0);
    this.#decided.set(id, value);
    return value;
  }

  /** The named conditions that this run met, in order. */
  get decided(): readonly DecidedCondition[] {
    return [...this.#decided]
      .filter(([id]) => !this.#isConstant(id))
      .map(([id, value]) => ({ name: conditionName(id), value }));
  }

  #isConstant(id: string): boolean {
    return this.#conditions.get(id)?.kind === 'constant';
  }

  #evaluate(condition: Condition, depth: number): boolean {
    if (depth > MAX_DEPTH) return this.#atom('nested too deep');
    switch (condition.kind) {
      case 'constant':
        return condition.value;
      case 'not':
        return !this.#evaluate(condition.operand, depth + 1);
      case 'and':
        return condition.operands.every((operand) => this.#evaluate(operand, depth + 1));
      case 'or':
        return condition.operands.some((operand) => this.#evaluate(operand, depth + 1));
      case 'condition': {
        const already = this.#inner.get(condition.id);
        if (already !== undefined) return already;
        const target = this.#conditions.get(condition.id);
        const value = this.#evaluate(target ?? { kind: 'opaque', subject: condition.id }, depth + 1);
        this.#inner.set(condition.id, value);
        return value;
      }
      case 'opaque':
        return this.#atom(`?${condition.subject}`);
      case 'equals':
        return this.#equals(condition.parameter, condition.value, condition.allowedValues);
    }
  }

  #equals(parameter: string, value: string, allowed: readonly string[] | undefined): boolean {
    const atom = `${parameter}=${value}`;
    if (!this.#assigned.has(atom)) {
      const prefix = `${parameter}=`;
      const excluded = new Set<string>();
      for (const [other, holds] of this.#assigned) {
        if (!other.startsWith(prefix)) continue;
        if (holds) return false;
        excluded.add(other.slice(prefix.length));
      }
      if (allowed !== undefined) {
        if (!allowed.includes(value)) return false;
        if (allowed.every((other) => other === value || excluded.has(other))) return true;
      }
    }
    return this.#atom(atom);
  }

  #atom(atom: string): boolean {
    const assigned = this.#assigned.get(atom);
    if (assigned !== undefined) return assigned;
    this.#assigned.set(atom, true);
    this.trail.push({ atom, value: true });
    return true;
  }
}

/** One run of `exploreScenarios`. */
export interface Explored<T> {
  readonly result: T;
  readonly decided: readonly DecidedCondition[];
}

/** A control that meets more branches than this is told of no further ones; see `exploreScenarios`. */
export const MAX_SCENARIOS = 64;

/**
 * Runs `evaluate` once for every combination of conditions that it meets, at most `MAX_SCENARIOS` times.
 * `complete` is false when the bound cut the exploration short.
 */
export function exploreScenarios<T>(
  conditions: ReadonlyMap<string, Condition>,
  evaluate: (scenario: Scenario) => T,
): { readonly runs: readonly Explored<T>[]; readonly complete: boolean } {
  const runs: Explored<T>[] = [];
  const pending: ReadonlyMap<string, boolean>[] = [new Map()];
  while (pending.length > 0 && runs.length < MAX_SCENARIOS) {
    const assigned = pending.shift() ?? new Map<string, boolean>();
    const scenario = new Scenario(conditions, assigned);
    const result = evaluate(scenario);
    runs.push({ result, decided: scenario.decided });
    const prefix = new Map(assigned);
    for (const { atom, value } of scenario.trail) {
      pending.push(new Map(prefix).set(atom, !value));
      prefix.set(atom, value);
    }
  }
  return { runs, complete: pending.length === 0 };
}
