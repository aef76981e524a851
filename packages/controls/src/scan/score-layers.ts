import { type Layer, type Severity, layers } from '@aspis/model';
import { type Control, layerOf } from '../control.ts';

/** How the controls of one layer came out. */
export interface LayerScore {
  readonly layer: Layer;
  /** 0 to 100, weighed by severity; undefined when nothing applied or all is unresolved. */
  readonly score: number | undefined;
  /** Answers, one per control and resource. */
  readonly passed: number;
  readonly failed: number;
  readonly unresolved: number;
}

/** One control's answer on one resource. */
export interface Answer {
  readonly control: Control;
  /** `FindingResource.address` of the resource. */
  readonly address: string;
  readonly answer: 'passed' | 'failed' | 'unresolved';
}

const weights: Readonly<Record<Severity, number>> = { critical: 10, high: 5, medium: 3, low: 1, info: 0.5 };

/** The share of answers that passed, per layer, each weighed by its control's severity. */
export function scoreLayers(answers: readonly Answer[]): readonly LayerScore[] {
  return layers.map((layer) => {
    const own = answers.filter(({ control }) => layerOf(control.id) === layer);
    const count = (kind: Answer['answer']): number => own.filter(({ answer }) => answer === kind).length;
    const weight = (kind: Answer['answer']): number =>
      own.filter(({ answer }) => answer === kind).reduce((sum, { control }) => sum + weights[control.severity], 0);
    const known = weight('passed') + weight('failed');
    return {
      layer,
      score: known === 0 ? undefined : Math.round((100 * weight('passed')) / known),
      passed: count('passed'),
      failed: count('failed'),
      unresolved: count('unresolved'),
    };
  });
}
