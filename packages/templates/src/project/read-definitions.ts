import { type Diagnostic, type Mapping, type Resource, type Value, entryOf } from '@aspis/model';
import type { EvaluatedTemplate } from '../cloudformation/evaluate-template.ts';
import { joinText } from '../cloudformation/text.ts';
import { type LocalFiles, readLocalFile } from './local-files.ts';

/** Which property holds the content that another one names by a path, by resource type. */
const definitions: ReadonlyMap<string, { readonly into: string; readonly from: readonly string[] }> = new Map([
  ['AWS::ApiGateway::RestApi', { into: 'Body', from: ['BodyS3Location'] }],
  ['AWS::ApiGatewayV2::Api', { into: 'Body', from: ['BodyS3Location'] }],
  ['AWS::StepFunctions::StateMachine', { into: 'Definition', from: ['DefinitionUri', 'DefinitionS3Location'] }],
]);

/** Reads API bodies and state machines that lie in local files into the resources that name them. */
export function readDefinitions(
  evaluated: EvaluatedTemplate,
  file: string,
  files: LocalFiles,
  report: (diagnostic: Diagnostic) => void,
): EvaluatedTemplate {
  const read = (resource: Resource): Resource => {
    const definition = definitions.get(resource.type);
    if (definition === undefined || entryOf(resource.properties, definition.into) !== undefined) return resource;
    for (const from of definition.from) {
      const location = entryOf(resource.properties, from);
      const content = location === undefined ? undefined : readLocalFile(files, file, location, report);
      if (content !== undefined) return withProperty(resource, definition.into, content);
    }
    return resource;
  };
  return { ...evaluated, resources: evaluated.resources.map((resource) => withSubstitutions(read(resource))) };
}

/** Longer values stand for no name or ARN; putting them in a thousand places would only cost. */
const MAX_PARTS = 100;

/** A state machine's `${Name}` stands for what `DefinitionSubstitutions` says: most often the function that it calls. */
function withSubstitutions(resource: Resource): Resource {
  const substitutions = entryOf(resource.properties, 'DefinitionSubstitutions');
  if (resource.type !== 'AWS::StepFunctions::StateMachine' || substitutions?.kind !== 'mapping') return resource;
  let substituted = resource;
  for (const name of ['Definition', 'DefinitionString']) {
    const definition = entryOf(resource.properties, name);
    if (definition !== undefined) substituted = withProperty(substituted, name, substitute(definition, substitutions));
  }
  return substituted;
}

function substitute(value: Value, substitutions: Mapping): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => substitute(item, substitutions)) };
  if (value.kind === 'mapping') {
    const entries = [...value.entries].map(
      ([name, entry]) => [name, { key: entry.key, value: substitute(entry.value, substitutions) }] as const,
    );
    return { ...value, entries: new Map(entries) };
  }
  if (value.kind !== 'literal' || typeof value.value !== 'string' || !value.value.includes('${')) return value;
  const parts = value.value.split(/(\$\{\w+\})/).map((piece) => {
    const found = piece.startsWith('${') ? entryOf(substitutions, piece.slice(2, -1)) : undefined;
    return found === undefined || (found.kind === 'template' && found.parts.length > MAX_PARTS) ? piece : found;
  });
  return joinText(parts, value.span);
}

function withProperty(resource: Resource, name: string, value: Value): Resource {
  const { properties } = resource;
  if (properties.kind !== 'mapping') return resource;
  const key = properties.entries.get(name)?.key ?? value.span;
  return {
    ...resource,
    properties: { ...properties, entries: new Map([...properties.entries, [name, { key, value }]]) },
  };
}
