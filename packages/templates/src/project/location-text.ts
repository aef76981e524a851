import { type Value, entryOf, literalText } from '@aspis/model';

/** A location is a short text; whatever is nested deeper or longer than this is none. */
const MAX_DEPTH = 4;
const MAX_LENGTH = 2000;

/**
 * The text of a location that is not evaluated yet, with `${…}` for what only the deployment knows;
 * undefined when it is no text.
 */
export function locationText(value: Value | undefined, root: Value, depth = 0): string | undefined {
  if (value === undefined || depth > MAX_DEPTH) return undefined;
  if (value.kind === 'literal') return bounded(literalText(value));
  const name = entryOf(value, 'Ref');
  if (name?.kind === 'literal') return parameterText(literalText(name), root);
  const text = entryOf(value, 'Fn::Sub');
  if (text !== undefined) {
    const [template, variables] = text.kind === 'list' ? text.items : [text];
    if (template?.kind !== 'literal') return undefined;
    const replace = (whole: string, variable: string): string => {
      const own = entryOf(variables, variable);
      return (own === undefined ? parameterText(variable, root) : locationText(own, root, depth + 1)) ?? whole;
    };
    return bounded(
      literalText(template)
        .slice(0, MAX_LENGTH)
        .replace(/\$\{([^{}]*)\}/g, replace),
    );
  }
  const joined = entryOf(value, 'Fn::Join');
  const [delimiter, items] = joined?.kind === 'list' ? joined.items : [];
  if (delimiter?.kind !== 'literal' || items?.kind !== 'list') return undefined;
  return bounded(
    items.items
      .slice(0, MAX_LENGTH)
      .map((item) => locationText(item, root, depth + 1) ?? '${?}')
      .join(literalText(delimiter)),
  );
}

function parameterText(name: string, root: Value): string {
  const fallback = entryOf(entryOf(entryOf(root, 'Parameters'), name), 'Default');
  return fallback?.kind === 'literal' && literalText(fallback) !== '' ? literalText(fallback) : `\${${name}}`;
}

function bounded(text: string): string | undefined {
  return text.length > MAX_LENGTH ? undefined : text;
}
