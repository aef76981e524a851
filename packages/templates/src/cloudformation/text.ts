import { type Alternatives, type Span, type Value, literal, literalText } from '@aspis/model';
import { limits } from '../source/limits.ts';

/**
 * Joins pieces into text. Known neighbours are merged, so that a text of literals is a literal;
 * a conditional piece makes the whole text conditional.
 */
export function joinText(
  parts: readonly (string | Value)[],
  span: Span,
  budget: number = limits.conditionalParts,
): Value {
  const flat: (string | Value)[] = [];
  let characters = 0;
  const push = (part: string | Value): void => {
    if (flat.length > limits.textParts || characters > limits.textCharacters) return;
    if (typeof part !== 'string' && part.kind === 'template') return part.parts.forEach(push);
    if (typeof part !== 'string' && part.kind === 'literal' && !part.parameter?.noEcho) return push(literalText(part));
    if (typeof part === 'string') characters += part.length;
    const last = flat.at(-1);
    if (typeof part === 'string' && typeof last === 'string') flat[flat.length - 1] = last + part;
    else if (part !== '') flat.push(part);
  };
  parts.forEach(push);
  if (flat.length > limits.textParts || characters > limits.textCharacters)
    return { kind: 'unknown', reason: 'the text is too long', span };
  const at = flat.findIndex((part) => typeof part !== 'string' && part.kind === 'alternatives');
  const choice = flat[at] as Alternatives | undefined;
  if (choice !== undefined) {
    if (budget === 0) return { kind: 'unknown', reason: 'the text depends on too many conditions', span };
    const reading = (value: Value): Value =>
      joinText([...flat.slice(0, at), value, ...flat.slice(at + 1)], span, budget - 1);
    return { ...choice, whenTrue: reading(choice.whenTrue), whenFalse: reading(choice.whenFalse), span };
  }
  const [first] = flat;
  if (flat.length === 0) return literal('', span);
  if (flat.length === 1) return typeof first === 'string' ? literal(first, span) : { ...(first as Value), span };
  return { kind: 'template', parts: flat, span };
}

const dynamicReference = /\{\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]*)\}\}/;

/** Finds `{{resolve:…}}` in a literal text; the value itself where there is none. */
export function withDynamicReferences(value: Value): Value {
  if (value.kind !== 'literal' || typeof value.value !== 'string' || !value.value.includes('{{resolve:')) return value;
  const parts: (string | Value)[] = [];
  let rest = value.value;
  for (let match = dynamicReference.exec(rest); match !== null; match = dynamicReference.exec(rest)) {
    const [all, service, key] = match;
    parts.push(rest.slice(0, match.index));
    parts.push({
      kind: 'dynamic',
      service: service as 'ssm' | 'ssm-secure' | 'secretsmanager',
      key: key ?? '',
      span: value.span,
    });
    rest = rest.slice(match.index + all.length);
  }
  parts.push(rest);
  return joinText(parts, value.span);
}
