import { createHash } from 'node:crypto';
import { type Resource, type Value, addressOf, entryOf, literalText } from '@aspis/model';
import type { Control } from '../control.ts';

/**
 * Identifies a finding across scans: by control, resource and property. List items are known by their
 * name or their content instead of their position, so that lines and neighbours may move.
 */
export function fingerprintOf(control: Control['id'], resource: Resource, path: string): string {
  const parts = [control, addressOf(resource), resource.type, stablePath(resource.properties, path)];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

function stablePath(root: Value, path: string): string {
  const pieces = path.split(/(\[\d+\])/);
  const lastIndex = pieces.findLastIndex((piece) => piece.startsWith('['));
  let value: Value | undefined = root;
  return pieces
    .map((piece, at) => {
      const index = /^\[(\d+)\]$/.exec(piece)?.[1];
      if (index === undefined) {
        for (const key of piece.split('.')) if (key !== '') value = entryOf(value, key);
        return piece;
      }
      value = value?.kind === 'list' ? value.items[Number(index)] : undefined;
      return `[${value === undefined ? '' : itemName(value, at === lastIndex)}]`;
    })
    .join('');
}

/** Properties that tell the items of a list apart. */
const namingProperties = ['Sid', 'PolicyName', 'Name', 'Id', 'Key'];

/** The item's name; its content where it has none and is the innermost, so that its neighbours may change. */
function itemName(item: Value, isInnermost: boolean): string {
  for (const property of namingProperties) {
    const name = entryOf(item, property);
    if (name?.kind === 'literal') return literalText(name);
  }
  return isInnermost ? createHash('sha256').update(canonicalText(item)).digest('hex').slice(0, 16) : '';
}

/** The value without its places, as text. */
function canonicalText(value: Value): string {
  switch (value.kind) {
    case 'literal':
      return JSON.stringify(literalText(value));
    case 'list':
      return `[${value.items.map(canonicalText).join(',')}]`;
    case 'mapping':
      return `{${[...value.entries]
        .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalText(entry.value)}`)
        .sort()
        .join(',')}}`;
    case 'reference':
      return `<${value.target}.${value.attribute ?? ''}>`;
    case 'template':
      return `"${value.parts.map((part) => (typeof part === 'string' ? part : canonicalText(part))).join('')}"`;
    case 'dynamic':
      return `<${value.service}:${value.key}>`;
    case 'alternatives':
      return `<${value.condition}?${canonicalText(value.whenTrue)}:${canonicalText(value.whenFalse)}>`;
    case 'unknown':
      return `<?${value.name ?? ''}>`;
    case 'absent':
      return '<>';
  }
}
