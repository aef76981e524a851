import { type Resource, entryOf } from '@aspis/model';
import { checkCors, checkDefinition } from '../checks/definition-checks.ts';
import { isGiven, isTrue, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { ApiDraft } from './api-draft.ts';

/** Says what in a REST API's properties SAM refuses. */
export function checkRestApi(api: Resource, draft: ApiDraft, expansion: Expansion): void {
  const { properties, span } = api;
  const stage = entryOf(properties, 'StageName');
  if (!draft.implicit && !isGiven(stage)) expansion.warn(span, 'A REST API needs a StageName.');
  if (knownText(stage) === '') expansion.warn(stage?.span ?? span, 'StageName is empty.');
  const definition = entryOf(properties, 'DefinitionBody');
  if (
    isGiven(definition) &&
    definition.kind !== 'mapping' &&
    definition.kind !== 'unknown' &&
    definition.kind !== 'alternatives'
  )
    expansion.warn(definition.span, 'DefinitionBody is not a mapping.');
  if (isGiven(definition) && isGiven(entryOf(properties, 'DefinitionUri')))
    expansion.warn(definition.span, 'An API has either DefinitionBody or DefinitionUri.');
  if (isTrue(entryOf(properties, 'MergeDefinitions')) && isGiven(entryOf(properties, 'DefinitionUri')))
    expansion.warn(span, 'MergeDefinitions works with DefinitionBody, not with DefinitionUri.');
  checkDefinition(definition, expansion);
  checkCors(entryOf(properties, 'Cors'), expansion);
  const fallback = entryOf(entryOf(properties, 'Auth'), 'DefaultAuthorizer');
  if (fallback?.kind === 'list' || fallback?.kind === 'mapping')
    expansion.warn(fallback.span, 'DefaultAuthorizer is the name of an authorizer.');
  const version = entryOf(properties, 'OpenApiVersion');
  if (isGiven(version) && !/^[23]\.\d/.test(knownText(version) ?? ''))
    expansion.warn(version.span, 'OpenApiVersion is written as 3.0.1.');
  const endpoint = entryOf(properties, 'EndpointConfiguration');
  if (isGiven(entryOf(endpoint, 'VPCEndpointIds')) && isGiven(entryOf(endpoint, 'VpcEndpointIds')))
    expansion.warn(endpoint?.span ?? span, 'VPCEndpointIds and VpcEndpointIds are two names of one setting.');
}
