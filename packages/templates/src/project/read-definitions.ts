import { type Diagnostic, type Resource, type Value, entryOf } from '@aspis/model';
import type { EvaluatedTemplate } from '../cloudformation/evaluate-template.ts';
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
  return { ...evaluated, resources: evaluated.resources.map(read) };
}

function withProperty(resource: Resource, name: string, value: Value): Resource {
  const { properties } = resource;
  if (properties.kind !== 'mapping') return resource;
  return { ...resource, properties: { ...properties, entries: new Map([...properties.entries, [name, { key: value.span, value }]]) } };
}
