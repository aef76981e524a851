import {
  type Parameter,
  type ParameterSource,
  type Span,
  type Value,
  literal,
  list,
  literalText,
  reference,
} from '@aspis/model';
import type { Context } from './context.ts';

/** `Ref`: a parameter's value, a pseudo parameter, or a resource. */
export function refer(name: string, span: Span, context: Context): Value {
  if (name === 'AWS::NoValue') return { kind: 'absent', span };
  const given = context.given.get(name);
  const parameter = context.parameters.get(name);
  if (parameter !== undefined) return parameterValue(parameter, given, span);
  if (name.startsWith('AWS::')) return given === undefined ? pseudoParameter(name, span) : { ...given, span };
  return reference(`${context.stack}/${name}`, undefined, span);
}

/** `Fn::GetAtt`. */
export function getAttribute(name: string, attribute: string, span: Span, context: Context): Value {
  const output = attribute.startsWith('Outputs.')
    ? context.nestedOutput(name, attribute.slice('Outputs.'.length))
    : undefined;
  return output === undefined ? reference(`${context.stack}/${name}`, attribute, span) : { ...output, span };
}

function pseudoParameter(name: string, span: Span): Value {
  // The China partition's suffix differs; no control depends on it.
  if (name === 'AWS::URLSuffix') return literal('amazonaws.com', span);
  return { kind: 'unknown', reason: `${name} is only known once deployed`, name, span };
}

function parameterValue(parameter: Parameter, given: Value | undefined, span: Span): Value {
  const { name, noEcho } = parameter;
  const source = { name, noEcho };
  if (given !== undefined) return withType(parameter, givenValue(given, source, span));
  const fallback = parameter.default;
  if (parameter.type.startsWith('AWS::SSM::Parameter::Value'))
    return {
      kind: 'unknown',
      reason: `parameter ${name} is read from Systems Manager at deployment`,
      name,
      parameter: source,
      span,
    };
  if (fallback?.kind === 'literal') return withType(parameter, { ...fallback, parameter: source, span });
  return { kind: 'unknown', reason: `parameter ${name} has no default`, name, parameter: source, span };
}

/** A given value is fixed, unless it is another stack's parameter that was handed down. */
function givenValue(given: Value, source: ParameterSource, span: Span): Value {
  if (given.kind !== 'literal' && given.kind !== 'unknown') return { ...given, span };
  const { parameter } = given;
  if (!source.noEcho) return { ...given, span };
  return { ...given, parameter: parameter === undefined ? source : { ...parameter, noEcho: true }, span };
}

/** List parameters are given as text with commas. */
function withType(parameter: Parameter, value: Value): Value {
  const isList = parameter.type === 'CommaDelimitedList' || parameter.type.startsWith('List<');
  if (!isList || value.kind !== 'literal') return value;
  const text = literalText(value);
  if (text === '')
    return {
      kind: 'unknown',
      reason: `the list parameter ${parameter.name} is empty by default`,
      name: parameter.name,
      span: value.span,
    };
  return list(
    text.split(',').map((item) => ({ ...value, value: item.trim() })),
    value.span,
  );
}
