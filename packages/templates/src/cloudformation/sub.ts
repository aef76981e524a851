import { type Value, entryOf, literalText } from '@aspis/model';
import type { Context } from './context.ts';
import { getAttribute, refer } from './references.ts';
import { joinText } from './text.ts';

/** `Fn::Sub`, with or without its own variables; `${!Name}` stands for the literal `${Name}`. */
export function substitute(argument: Value, context: Context): Value {
  const [template, variables] = argument.kind === 'list' ? argument.items : [argument];
  if (template?.kind !== 'literal') return { kind: 'unknown', reason: 'Fn::Sub takes a text', span: argument.span };
  const text = literalText(template);
  const parts: (string | Value)[] = [];
  // A variable that stands in many places is evaluated once: variables may hold further texts like this.
  const own = new Map<string, Value>();
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('${', at);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) break;
    parts.push(text.slice(at, open));
    const name = text.slice(open + 2, close).trim();
    parts.push(name.startsWith('!') ? `\${${name.slice(1)}}` : variable(name, variables, own, template, context));
    at = close + 1;
  }
  parts.push(text.slice(at));
  return joinText(parts, template.span);
}

function variable(
  name: string,
  variables: Value | undefined,
  own: Map<string, Value>,
  template: Value,
  context: Context,
): Value {
  const raw = entryOf(variables, name);
  if (raw !== undefined) {
    const value = own.get(name) ?? context.evaluate(raw);
    own.set(name, value);
    return value;
  }
  const dot = name.indexOf('.');
  if (dot < 0 || context.resourceNames.has(name)) return refer(name, template.span, context);
  return getAttribute(name.slice(0, dot), name.slice(dot + 1), template.span, context);
}
