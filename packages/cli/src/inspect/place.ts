import { type Resource, type ResourceView, type View, conditionName, functionBehind } from '@aspis/model';
import { plain, plainValue } from './plain.ts';

/** Where a resource stands, the head of every entry of `aspis inspect`. */
export function placeOf({ resource }: ResourceView): Record<string, unknown> {
  return placeOfResource(resource);
}

export function placeOfResource({
  id,
  logicalId,
  type,
  origin,
  span,
  stack,
  condition,
  framework,
}: Resource): Record<string, unknown> {
  return {
    address: id,
    logicalId,
    type,
    ...(origin === undefined
      ? {}
      : {
          origin: {
            type: origin.type,
            logicalId: origin.logicalId,
            ...(origin.constructPath === undefined ? {} : { constructPath: origin.constructPath }),
          },
        }),
    stack,
    file: span.file,
    line: span.line,
    ...(condition === undefined ? {} : { condition: conditionName(condition) }),
    ...(framework === undefined ? {} : { framework }),
  };
}

/** The resource that a property designates, by address, else its text. */
export function targetOf(resource: ResourceView, path: string): unknown {
  return targetAt(resource.at(path));
}

/** The resources that a property's list designates, each by address, else its text; empty when there is none. */
export function targetsOf(resource: ResourceView, path: string): unknown {
  const items = resource.items(path);
  return items.kind === 'known' ? items.value.map(targetAt) : plain(items);
}

function targetAt(view: View): unknown {
  const target = view.app.target(view);
  return target.kind === 'known' && target.value !== undefined ? target.value.id : plainValue(view);
}

/** The function that a property designates, through aliases and versions, and the qualifier that it is named with. */
export function functionAt(view: View): { readonly function: unknown; readonly qualifier: unknown } {
  const fn = functionBehind(view);
  const named = view.app.target(view);
  const through =
    named.kind === 'known' &&
    (named.value?.type === 'AWS::Lambda::Alias' || named.value?.type === 'AWS::Lambda::Version')
      ? named.value.id
      : undefined;
  const text = view.text();
  const written = text.kind === 'known' ? /(?:^|function:)[^:]*:([\w$-]+)$/.exec(text.value ?? '')?.[1] : undefined;
  return {
    function: fn.kind === 'known' && fn.value !== undefined ? fn.value.id : plainValue(view),
    qualifier: through ?? written ?? null,
  };
}
