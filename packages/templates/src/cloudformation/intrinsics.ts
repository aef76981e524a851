import { type Value, list, literal, literalText, renderText } from '@aspis/model';
import { type Context, warn } from './context.ts';
import { cidrBlocks } from './cidr.ts';
import { findInMap } from './find-in-map.ts';
import { getAttribute, refer } from './references.ts';
import { substitute } from './sub.ts';
import { limits } from '../source/limits.ts';
import { joinText } from './text.ts';

type Intrinsic = (argument: Value, context: Context) => Value;

/** Every intrinsic function by the key that calls it. AWS CloudFormation intrinsic function reference, read 2026-11-21. */
export const intrinsics: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  [
    'Ref',
    (argument, context) =>
      argument.kind === 'literal' ? refer(literalText(argument), argument.span, context) : takes('Ref', argument),
  ],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', substitute],
  ['Fn::If', choose],
  ['Fn::FindInMap', findInMap],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::GetAZs', availabilityZones],
  ['Fn::ImportValue', importValue],
  ['Fn::Length', length],
  ['Fn::ToJsonString', toJsonString],
]);

function takes(name: string, argument: Value): Value {
  return { kind: 'unknown', reason: `the argument of ${name} is not what it takes`, span: argument.span };
}

function getAtt(argument: Value, context: Context): Value {
  if (argument.kind === 'literal') {
    const text = literalText(argument);
    const dot = text.indexOf('.');
    return dot < 0
      ? takes('Fn::GetAtt', argument)
      : getAttribute(text.slice(0, dot), text.slice(dot + 1), argument.span, context);
  }
  const [name, ...attribute] = argument.kind === 'list' ? argument.items.map(context.evaluate) : [];
  const texts = attribute.map(renderText);
  if (name?.kind !== 'literal' || texts.length === 0 || texts.includes(undefined)) return takes('Fn::GetAtt', argument);
  return getAttribute(literalText(name), texts.join('.'), argument.span, context);
}

function choose(argument: Value, context: Context): Value {
  const [name, whenTrue, whenFalse] = argument.kind === 'list' ? argument.items : [];
  if (name?.kind !== 'literal' || whenTrue === undefined) return takes('Fn::If', argument);
  const { span } = argument;
  const condition = `${context.stack}#${literalText(name)}`;
  const declared = context.conditions.get(condition);
  if (declared === undefined)
    warn(context, 'unknown-condition', name.span, `There is no condition named "${literalText(name)}".`);
  const otherwise: Value = whenFalse ?? { kind: 'absent', span };
  if (declared?.kind === 'constant') return context.evaluate(declared.value ? whenTrue : otherwise);
  return {
    kind: 'alternatives',
    condition,
    whenTrue: context.evaluate(whenTrue),
    whenFalse: context.evaluate(otherwise),
    span,
  };
}

function join(argument: Value, context: Context): Value {
  const [delimiter, items] = argument.kind === 'list' ? argument.items.map(context.evaluate) : [];
  if (delimiter?.kind !== 'literal' || items === undefined) return takes('Fn::Join', argument);
  return joined(literalText(delimiter), items, argument);
}

function joined(delimiter: string, items: Value, argument: Value): Value {
  if (items.kind === 'alternatives') {
    const branch = (value: Value): Value => joined(delimiter, value, argument);
    return { ...items, whenTrue: branch(items.whenTrue), whenFalse: branch(items.whenFalse) };
  }
  if (items.kind !== 'list') return joinText([items], argument.span);
  const present = items.items.filter(({ kind }) => kind !== 'absent');
  return joinText(
    present.flatMap((item, index) => (index === 0 ? [item] : [delimiter, item])),
    argument.span,
  );
}

function select(argument: Value, context: Context): Value {
  const [index, items] = argument.kind === 'list' ? argument.items.map(context.evaluate) : [];
  if (index === undefined || items === undefined) return takes('Fn::Select', argument);
  return selected(index, items, argument);
}

function selected(index: Value, items: Value, argument: Value): Value {
  const { span } = argument;
  if (items.kind === 'alternatives') {
    const branch = (value: Value): Value => selected(index, value, argument);
    return { ...items, whenTrue: branch(items.whenTrue), whenFalse: branch(items.whenFalse) };
  }
  const at = index.kind === 'literal' ? Number(literalText(index)) : Number.NaN;
  if (items.kind === 'list' && Number.isInteger(at)) {
    return items.items[at] ?? { kind: 'unknown', reason: `the list has no item ${at}`, span };
  }
  const name = renderText(items);
  const reason = 'the item is only known once deployed';
  return name === undefined || Number.isNaN(at)
    ? { kind: 'unknown', reason, span }
    : { kind: 'unknown', reason, name: `${name.replace(/^\$\{|\}$/g, '')}[${at}]`, span };
}

function split(argument: Value, context: Context): Value {
  const [delimiter, text] = argument.kind === 'list' ? argument.items.map(context.evaluate) : [];
  if (delimiter?.kind !== 'literal' || text === undefined) return takes('Fn::Split', argument);
  const by = literalText(delimiter);
  const { span } = argument;
  if (by === '') return takes('Fn::Split', argument);
  if (text.kind === 'literal')
    return list(
      literalText(text)
        .split(by)
        .map((piece) => ({ ...text, value: piece, span })),
      span,
    );
  if (text.kind !== 'template')
    return {
      kind: 'unknown',
      reason: 'the text to split is only known once deployed',
      span,
      name: renderText(text) ?? 'text',
    };
  const pieces: (string | Value)[][] = [[]];
  for (const part of text.parts) {
    if (typeof part !== 'string') {
      pieces.at(-1)?.push(part);
      continue;
    }
    part.split(by).forEach((piece, index) => (index === 0 ? pieces.at(-1)?.push(piece) : pieces.push([piece])));
  }
  return list(
    pieces.map((piece) => joinText(piece, span)),
    span,
  );
}

function base64(argument: Value, context: Context): Value {
  const text = context.evaluate(argument);
  if (text.kind !== 'literal' || textLength(text) > limits.textCharacters)
    return { kind: 'unknown', reason: 'the text to encode is only known once deployed', span: argument.span };
  return literal(toBase64(literalText(text)), argument.span);
}

function toBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function cidr(argument: Value, context: Context): Value {
  const [block, count, bits] = argument.kind === 'list' ? argument.items.map(context.evaluate) : [];
  const texts = [block, count, bits ?? literal(8, argument.span)].map((item) =>
    item?.kind === 'literal' ? literalText(item) : undefined,
  );
  const [blockText, countText, bitsText] = texts;
  const blocks = cidrBlocks(blockText ?? '', Number(countText), Number(bitsText));
  if (blocks === undefined)
    return {
      kind: 'unknown',
      reason: 'the address blocks are only known once deployed',
      span: argument.span,
      name: 'Cidr',
    };
  return list(
    blocks.map((text) => literal(text, argument.span)),
    argument.span,
  );
}

function availabilityZones(argument: Value): Value {
  return {
    kind: 'unknown',
    reason: 'availability zones are only known once deployed',
    name: 'AWS::AvailabilityZones',
    span: argument.span,
  };
}

function importValue(argument: Value, context: Context): Value {
  const name = renderText(context.evaluate(argument));
  const { span } = argument;
  if (name === undefined)
    return { kind: 'unknown', reason: 'the name of the import is only known once deployed', span };
  const value = context.importValue(name);
  return value === undefined
    ? { kind: 'unknown', reason: `no template here exports "${name}"`, name: `Import:${name}`, span }
    : { ...value, span };
}

function length(argument: Value, context: Context): Value {
  const items = context.evaluate(argument);
  if (items.kind === 'list') return literal(items.items.length, argument.span);
  return { kind: 'unknown', reason: 'the length of the list is only known once deployed', span: argument.span };
}

function toJsonString(argument: Value, context: Context): Value {
  const value = context.evaluate(argument);
  if (textLength(value) > limits.textCharacters)
    return { kind: 'unknown', reason: 'the JSON text is too long', span: argument.span };
  const json = toJson(value);
  if (json === undefined)
    return { kind: 'unknown', reason: 'the JSON text is only known once deployed', span: argument.span };
  return literal(JSON.stringify(json), argument.span);
}

/** The length of all the texts in a value, at most. */
function textLength(value: Value): number {
  if (value.kind === 'literal') return typeof value.value === 'string' ? value.value.length : 0;
  if (value.kind === 'list') return value.items.reduce((sum, item) => sum + textLength(item), 0);
  if (value.kind === 'template')
    return value.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : textLength(part)), 0);
  return value.kind === 'mapping'
    ? [...value.entries].reduce((sum, [name, entry]) => sum + name.length + textLength(entry.value), 0)
    : 0;
}

/** Plain data of a value, texts with `${…}` placeholders; undefined when something in it is not known. */
function toJson(value: Value): unknown {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'list': {
      const items = value.items.filter(({ kind }) => kind !== 'absent').map(toJson);
      return items.includes(undefined) ? undefined : items;
    }
    case 'mapping': {
      const pairs = [...value.entries].map(([name, entry]) => [name, toJson(entry.value)] as const);
      return pairs.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(pairs);
    }
    case 'alternatives':
    case 'absent':
      return undefined;
    case 'reference':
    case 'template':
    case 'dynamic':
    case 'unknown':
      return renderText(value);
  }
}
