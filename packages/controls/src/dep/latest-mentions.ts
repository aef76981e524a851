import type { ResourceView, View } from '@aspis/model';

/** Parts that the dots of one key make, at most. */
const MAX_PARTS = 20;

/** Whether a value at the path, written as `uses` gives it, names the function itself, without a version or alias behind it. */
export function runsLatest(fn: ResourceView, from: ResourceView, path: string): boolean {
  const mention = mentionOf(fn);
  return valuesAt(from, path).some((value) => {
    const text = value.text();
    return text.kind === 'known' && mention.test(text.value ?? '');
  });
}

/** The function by reference or by name, where what follows is no qualifier: `${Orders.Arn}`, but not `${Orders.Arn}:live`. */
function mentionOf(fn: ResourceView): RegExp {
  const name = fn.text('FunctionName');
  const names = name.kind === 'known' && name.value !== undefined ? [name.value] : [];
  const forms = [
    `\\$\\{${escaped(fn.logicalId)}(?:\\.Arn)?\\}`,
    ...names.flatMap((text) => [`:function:${escaped(text)}`, `^${escaped(text)}`]),
  ];
  return new RegExp(`(?:${forms.join('|')})(?![\\w-])(?!:(?!\\$LATEST))`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The values at a dotted path, of which `[]` stands for every item of a list. */
function valuesAt(root: View, path: string): readonly View[] {
  const [first = '', ...others] = path.split('[]');
  let values = follow(root, first);
  for (const part of others) {
    const items = values.flatMap((value) => {
      const list = value.items();
      return list.kind === 'known' ? list.value : [];
    });
    values = items.flatMap((item) => follow(item, part.replace(/^\./, '')));
  }
  return values;
}

/** The value that a dotted path leads to, whose keys may hold dots themselves, as paths of an API do. */
function follow(root: View, path: string): readonly View[] {
  if (path === '') return [root];
  let value = root;
  let key: readonly string[] = [];
  for (const part of path.split('.')) {
    key = [...key, part];
    // A key of more parts is hostile: each would be looked up by a longer name.
    if (key.length > MAX_PARTS) return [];
    const child = value.child(key.join('.'));
    if (child.value.kind === 'absent') continue;
    value = child;
    key = [];
  }
  return key.length === 0 ? [value] : [];
}
