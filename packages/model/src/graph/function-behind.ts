import type { Resolved } from '../resolved.ts';
import type { ResourceView, View } from '../view.ts';

/** The function that a value designates, through aliases and versions; undefined when it is none of this application. */
export function functionBehind(view: View): Resolved<ResourceView | undefined> {
  let target = view.app.target(view, ...invocableTypes);
  // An alias of a version of a function: three steps are the longest chain there is.
  for (let step = 0; step < 3 && target.kind === 'known' && target.value !== undefined; step++) {
    const { type } = target.value;
    if (type === 'AWS::Lambda::Function') return target;
    if (type !== 'AWS::Lambda::Alias' && type !== 'AWS::Lambda::Version') break;
    target = view.app.target(target.value.at('FunctionName'), ...invocableTypes);
  }
  return target.kind === 'unresolved' ? target : { ...target, value: undefined };
}

const invocableTypes = ['AWS::Lambda::Function', 'AWS::Lambda::Alias', 'AWS::Lambda::Version'] as const;

/** The function itself, its versions and its aliases: all that an event source may name. */
export function invocableForms(fn: ResourceView): readonly ResourceView[] {
  const { app } = fn;
  const versions = app.referrers(fn, 'AWS::Lambda::Version', 'FunctionName');
  const named = [fn, ...versions].flatMap((form) => app.referrers(form, 'AWS::Lambda::Alias', 'FunctionName'));
  return [fn, ...versions, ...new Set(named)];
}
