import { type Value, entryOf, literalText } from '@aspis/model';
import { parameterId } from './conditions.ts';
import { type Context, warn } from './context.ts';

/** Keys of one map that become alternatives; a larger map is unknown. */
const MAX_KEYS = 40;

/** `Fn::FindInMap`. A key that only the deployment knows gives the map's values as alternatives. */
export function findInMap(argument: Value, context: Context): Value {
  const { span } = argument;
  const [map, first, second, options] = argument.kind === 'list' ? argument.items.map(context.evaluate) : [];
  if (map === undefined || first === undefined || second === undefined)
    return { kind: 'unknown', reason: 'Fn::FindInMap takes three arguments', span };
  const fallback = entryOf(options, 'DefaultValue');
  if (map.kind !== 'literal') return fallback ?? { kind: 'unknown', reason: 'the map is chosen at deployment', span };
  const table = entryOf(context.mappings, literalText(map));
  if (table === undefined) {
    if (fallback === undefined)
      warn(context, 'unknown-mapping', span, `There is no mapping named "${literalText(map)}".`);
    return fallback ?? { kind: 'unknown', reason: `there is no mapping "${literalText(map)}"`, span };
  }
  return lookUp(table, [first, second], fallback, span, context);
}

function lookUp(
  table: Value,
  keys: readonly Value[],
  fallback: Value | undefined,
  span: Value['span'],
  context: Context,
): Value {
  const [key, ...rest] = keys;
  if (key === undefined) return context.evaluate(table);
  if (key.kind === 'alternatives') {
    const branch = (value: Value): Value => lookUp(table, [value, ...rest], fallback, span, context);
    return { ...key, whenTrue: branch(key.whenTrue), whenFalse: branch(key.whenFalse), span };
  }
  if (key.kind === 'literal') {
    const entry = entryOf(table, literalText(key));
    if (entry !== undefined) return lookUp(entry, rest, fallback, span, context);
    return fallback ?? { kind: 'unknown', reason: `the mapping has no key "${literalText(key)}"`, span };
  }
  const name = key.kind === 'unknown' ? (key.parameter?.name ?? key.name) : undefined;
  if (name === undefined || table.kind !== 'mapping' || table.entries.size > MAX_KEYS)
    return { kind: 'unknown', reason: 'the key is only known once deployed', span };
  const stack = (key.kind === 'unknown' ? key.parameter?.stack : undefined) ?? context.stack;
  const allowed = stack === context.stack ? context.parameters.get(name)?.allowedValues : undefined;
  const options = [...table.entries].filter(([option]) => allowed === undefined || allowed.includes(option));
  const chosen = options.map(([, entry]) => lookUp(entry.value, rest, fallback, span, context));
  return chosen.reduceRight(
    (otherwise, value, index) => {
      const option = options[index]?.[0] ?? '';
      const condition = `${context.stack}#${name} = ${option}`;
      context.conditions.set(condition, { kind: 'equals', parameter: parameterId(name, stack), value: option });
      return sameLiteral(value, otherwise)
        ? value
        : { kind: 'alternatives', condition, whenTrue: value, whenFalse: otherwise, span };
    },
    chosen.at(-1) ?? { kind: 'unknown', reason: 'the mapping is empty', span },
  );
}

function sameLiteral(a: Value, b: Value): boolean {
  return a === b || (a.kind === 'literal' && b.kind === 'literal' && literalText(a) === literalText(b));
}
