import type { Value } from './value.ts';
import { literalText } from './value.ts';

/** The part of a resource's id after its stack: what an author would write in `${…}`. */
function logicalIdOf(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1);
}

/**
 * The text of a value, with `${LogicalId.Attribute}`, `${Parameter}` or `${AWS::Region}` for what is
 * filled in at deployment; undefined when nothing is known of it, or it is no text.
 */
export function renderText(value: Value): string | undefined {
  switch (value.kind) {
    case 'literal':
      return literalText(value);
    case 'reference':
      return value.attribute === undefined
        ? `\${${logicalIdOf(value.target)}}`
        : `\${${logicalIdOf(value.target)}.${value.attribute}}`;
    case 'dynamic':
      return `{{resolve:${value.service}:${value.key}}}`;
    case 'unknown':
      return value.name === undefined ? undefined : `\${${value.name}}`;
    case 'template':
      return value.parts.map((part) => (typeof part === 'string' ? part : (renderText(part) ?? '${?}'))).join('');
    case 'list':
    case 'mapping':
    case 'alternatives':
    case 'absent':
      return undefined;
  }
}
