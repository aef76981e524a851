import { type Control, layerOf } from '@aspis/controls';
import { layers, severities } from '@aspis/model';
import { UsageError } from './usage-error.ts';

/**
 * The controls that `--only` and `--skip` leave. Each word is a control, a layer or a severity.
 *
 * @throws {UsageError} for a word that is none of these: a typo must not switch a check off.
 */
export function selectControls(
  controls: readonly Control[],
  only: readonly string[],
  skip: readonly string[],
): readonly Control[] {
  const isNamed = (words: readonly string[]): ((control: Control) => boolean) => {
    const known = words.flatMap((word) => word.split(',')).map((word) => checkWord(word.trim(), controls));
    return ({ id, severity }) => known.includes(id) || known.includes(layerOf(id)) || known.includes(severity);
  };
  const wanted = isNamed(only);
  const unwanted = isNamed(skip);
  return controls.filter((control) => (only.length === 0 || wanted(control)) && !unwanted(control));
}

function checkWord(word: string, controls: readonly Control[]): string {
  const upper = word.toUpperCase();
  const lower = word.toLowerCase();
  if (severities.some((severity) => severity === lower)) return lower;
  if (layers.some((layer) => layer === upper) || controls.some(({ id }) => id === upper)) return upper;
  throw new UsageError(`"${word}" is no control, layer or severity.`, 'aspis controls lists the controls and layers.');
}
