import { type Condition, type Mapping, type Value, literalText, renderText } from '@aspis/model';
import type { Context } from './context.ts';

/** Turns the `Conditions` section into expressions over parameters, by condition id. */
export function declareConditions(section: Value | undefined, context: Context): void {
  if (section?.kind !== 'mapping') return;
  for (const [name, { value }] of section.entries) {
    context.conditions.set(`${context.stack}#${name}`, readCondition(value, context));
  }
}

/** A condition expression; whatever cannot be told is opaque. */
function readCondition(value: Value, context: Context): Condition {
  const call = singleEntry(value);
  if (call === undefined) return opaque(value);
  const [name, argument] = call;
  const operands = argument.kind === 'list' ? argument.items : [argument];
  const [first, second] = operands;
  switch (name) {
    case 'Condition':
      return argument.kind === 'literal'
        ? { kind: 'condition', id: `${context.stack}#${literalText(argument)}` }
        : opaque(value);
    case 'Fn::Not':
      return first === undefined ? opaque(value) : { kind: 'not', operand: readCondition(first, context) };
    case 'Fn::And':
    case 'Fn::Or':
      return {
        kind: name === 'Fn::And' ? 'and' : 'or',
        operands: operands.map((operand) => readCondition(operand, context)),
      };
    case 'Fn::Equals':
      if (first === undefined || second === undefined) return opaque(value);
      return equality(context.evaluate(first), context.evaluate(second), context);
    default:
      return opaque(value);
  }
}

export function singleEntry(value: Value): readonly [string, Value] | undefined {
  if (value.kind !== 'mapping' || value.entries.size !== 1) return undefined;
  for (const [name, entry] of (value satisfies Mapping).entries) return [name, entry.value];
  return undefined;
}

function equality(left: Value, right: Value, context: Context): Condition {
  if (left.kind === 'alternatives' || right.kind === 'alternatives') {
    const [choice, other] = left.kind === 'alternatives' ? [left, right] : [right, left];
    if (choice.kind !== 'alternatives') return opaque(left, right);
    const chosen: Condition = { kind: 'condition', id: choice.condition };
    const whenTrue: Condition = { kind: 'and', operands: [chosen, equality(choice.whenTrue, other, context)] };
    const whenFalse: Condition = {
      kind: 'and',
      operands: [{ kind: 'not', operand: chosen }, equality(choice.whenFalse, other, context)],
    };
    return { kind: 'or', operands: [whenTrue, whenFalse] };
  }
  const leftParameter = freeParameter(left, context);
  const rightParameter = freeParameter(right, context);
  if (leftParameter === undefined && rightParameter === undefined) {
    const [a, b] = [left, right].map((side) => (side.kind === 'literal' ? literalText(side) : undefined));
    return a === undefined || b === undefined ? opaque(left, right) : { kind: 'constant', value: a === b };
  }
  const [parameter, other] = leftParameter === undefined ? [rightParameter, left] : [leftParameter, right];
  if (parameter === undefined || other.kind !== 'literal' || other.parameter !== undefined) return opaque(left, right);
  return { kind: 'equals', ...parameter, value: literalText(other) };
}

interface FreeParameter {
  readonly parameter: string;
  readonly allowedValues?: readonly string[];
}

/** Pseudo parameters are one and the same in all stacks of an application. */
export function parameterId(name: string, stack: string): string {
  return name.startsWith('AWS::') ? name : `${stack}#${name}`;
}

/** The parameter that a value stands for, where the deployment may still choose it. */
function freeParameter(value: Value, context: Context): FreeParameter | undefined {
  if (value.kind !== 'literal' && value.kind !== 'unknown') return undefined;
  const source =
    value.parameter ?? (value.kind === 'unknown' && value.name?.startsWith('AWS::') ? { name: value.name } : undefined);
  if (source === undefined) return undefined;
  const stack = 'stack' in source ? source.stack : undefined;
  const allowedValues = stack === undefined ? context.parameters.get(source.name)?.allowedValues : undefined;
  return {
    parameter: parameterId(source.name, stack ?? context.stack),
    ...(allowedValues === undefined ? {} : { allowedValues }),
  };
}

function opaque(...values: readonly Value[]): Condition {
  return { kind: 'opaque', subject: values.map(subjectOf).join(' = ') };
}

function subjectOf(value: Value): string {
  const text = renderText(value);
  if (text !== undefined) return text;
  return `${value.span.file}:${value.span.line}:${value.span.column}`;
}
