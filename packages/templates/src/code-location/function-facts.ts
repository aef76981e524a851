import { type Resource, type Value, entryOf, literalText } from '@aspis/model';

type RuntimeFamily = 'nodejs' | 'python' | 'ruby' | 'java' | 'dotnet' | 'go' | 'unknown';

/** What the code of a function is told by. */
export interface FunctionFacts {
  readonly handler: string | undefined;
  readonly family: RuntimeFamily;
  /** SAM's `Metadata.BuildMethod` and what belongs to it, and CDK's `aws:asset:*`. */
  readonly metadata: Value | undefined;
  /** Other names that sources may carry: the function's own, the binary's. */
  readonly names: readonly string[];
}

export function factsOf(resource: Resource): FunctionFacts {
  const { properties, attributes } = resource;
  const metadata = attributes.get('Metadata');
  const binary = firstText(entryOf(entryOf(metadata, 'BuildProperties'), 'Binary'));
  return {
    handler: firstText(entryOf(properties, 'Handler')),
    family: familyOf(firstText(entryOf(properties, 'Runtime')), firstText(entryOf(metadata, 'BuildMethod'))),
    metadata,
    names: [binary, resource.origin?.logicalId, resource.logicalId].filter((name) => name !== undefined),
  };
}

/** The literal text of a value; of a conditional one, the first branch that has one. */
export function firstText(value: Value | undefined): string | undefined {
  if (value?.kind === 'literal') return literalText(value);
  if (value?.kind === 'alternatives') return firstText(value.whenTrue) ?? firstText(value.whenFalse);
  return undefined;
}

function familyOf(runtime: string | undefined, buildMethod: string | undefined): RuntimeFamily {
  if (runtime === undefined) return 'unknown';
  for (const family of ['nodejs', 'python', 'ruby', 'java', 'dotnet'] as const)
    if (runtime.startsWith(family)) return family;
  if (runtime.startsWith('go')) return 'go';
  if (buildMethod?.startsWith('dotnet')) return 'dotnet';
  return runtime.startsWith('provided') && !buildMethod?.startsWith('rust') ? 'go' : 'unknown';
}
