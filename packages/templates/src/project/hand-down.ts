import type { Value } from '@aspis/model';

/** A value as another stack sees it: a parameter behind it is that of `stack`, not one of its own. */
export function handedDown(value: Value, stack: string): Value {
  switch (value.kind) {
    case 'literal':
    case 'unknown':
      return value.parameter === undefined || value.parameter.stack !== undefined
        ? value
        : { ...value, parameter: { ...value.parameter, stack } };
    case 'list':
      return { ...value, items: value.items.map((item) => handedDown(item, stack)) };
    case 'alternatives':
      return { ...value, whenTrue: handedDown(value.whenTrue, stack), whenFalse: handedDown(value.whenFalse, stack) };
    case 'template':
      return {
        ...value,
        parts: value.parts.map((part) => (typeof part === 'string' ? part : handedDown(part, stack))),
      };
    case 'mapping':
    case 'reference':
    case 'dynamic':
    case 'absent':
      return value;
  }
}
