import { type Resource, type Value, entryOf } from '@aspis/model';
import { type Draft, entriesOf, isGiven, itemsOf, knownText, pickProperties } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import { addNoDataSource } from './data-sources.ts';

interface ApiParts {
  readonly apiId: Value;
  /** The data sources' logical ids by SAM's name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The code of a resolver that only passes its pipeline's result on. */
const passOn =
  '\nexport function request(ctx) {\n    return {};\n}\n\nexport function response(ctx) {\n    return ctx.prev.result;\n}\n';

/** `Functions` and `Resolvers` of a GraphQL API. */
export function addResolvers(resource: Resource, parts: ApiParts, expansion: Expansion): void {
  const functionIds = addFunctions(resource, parts, expansion);
  for (const [typeName, group] of entriesOf(entryOf(resource.properties, 'Resolvers'))) {
    for (const [name, { key, value }] of entriesOf(group.value))
      addResolver(resource, { typeName, name, resolver: value, span: key }, { ...parts, functionIds }, expansion);
  }
}

/** The ids of pipeline functions by SAM's name: those that are made here, and those of the author's own. */
function addFunctions(
  resource: Resource,
  { apiId, sources }: ApiParts,
  expansion: Expansion,
): ReadonlyMap<string, Value> {
  const ids = new Map<string, Value>();
  for (const [name, { key, value }] of entriesOf(entryOf(resource.properties, 'Functions'))) {
    const own = entryOf(value, 'Id');
    if (isGiven(own)) {
      ids.set(name, own);
      continue;
    }
    const logicalId = `${resource.logicalId}${name}`;
    const source = entryOf(value, 'DataSource');
    const sourceName = knownText(source);
    const sourceId =
      sources.get(sourceName ?? '') ??
      (sourceName?.toUpperCase() === 'NONE' ? addNoDataSource(resource, apiId, key, expansion) : undefined);
    if (!isGiven(source)) expansion.warn(key, `The function "${name}" names no DataSource.`);
    else if (sourceName !== undefined && sourceId === undefined)
      expansion.warn(
        source.span,
        `The function "${name}" names a data source that the API does not have: "${sourceName}".`,
      );
    expansion.add(resource, {
      logicalId,
      type: 'AWS::AppSync::FunctionConfiguration',
      span: key,
      properties: {
        ApiId: apiId,
        Name: entryOf(value, 'Name') ?? name,
        DataSourceName: sourceId === undefined ? source : expansion.refer(sourceId, 'Name', key),
        Runtime: runtimeOf(value),
        Code: entryOf(value, 'InlineCode'),
        CodeS3Location: entryOf(value, 'CodeUri'),
        ...pickProperties(value, ['Description', 'MaxBatchSize']),
        SyncConfig: entryOf(value, 'Sync'),
      },
    });
    ids.set(name, expansion.refer(logicalId, 'FunctionId', key));
  }
  return ids;
}

function runtimeOf(value: Value): Draft {
  const runtime = entryOf(value, 'Runtime');
  if (!isGiven(runtime)) return undefined;
  return { Name: entryOf(runtime, 'Name'), RuntimeVersion: entryOf(runtime, 'Version') };
}

interface Resolver {
  readonly typeName: string;
  readonly name: string;
  readonly resolver: Value;
  readonly span: Value['span'];
}

function addResolver(
  resource: Resource,
  { typeName, name, resolver, span }: Resolver,
  parts: ApiParts & { readonly functionIds: ReadonlyMap<string, Value> },
  expansion: Expansion,
): void {
  const uri = entryOf(resolver, 'CodeUri');
  const inline = entryOf(resolver, 'InlineCode');
  const hasCode = isGiven(uri) || isGiven(inline);
  const pipeline = itemsOf(entryOf(resolver, 'Pipeline'));
  if (pipeline.length === 0) expansion.warn(span, `The resolver "${name}" has no Pipeline.`);
  for (const step of pipeline) {
    const text = knownText(step);
    if (text === undefined || !parts.functionIds.has(text))
      expansion.warn(step.span, `A step of the resolver "${name}" is no function of the API.`);
  }
  expansion.add(resource, {
    logicalId: `${resource.logicalId}${typeName}${name}`,
    type: 'AWS::AppSync::Resolver',
    span,
    properties: {
      ApiId: parts.apiId,
      TypeName: typeName,
      FieldName: entryOf(resolver, 'FieldName') ?? name,
      Kind: 'PIPELINE',
      Runtime: hasCode ? runtimeOf(resolver) : { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
      Code: hasCode ? inline : passOn,
      CodeS3Location: uri,
      CachingConfig: cachingOf(entryOf(resolver, 'Caching')),
      MaxBatchSize: entryOf(resolver, 'MaxBatchSize'),
      SyncConfig: entryOf(resolver, 'Sync'),
      PipelineConfig: { Functions: pipeline.map((step) => parts.functionIds.get(knownText(step) ?? '') ?? step) },
    },
  });
}

function cachingOf(caching: Value | undefined): Draft {
  return isGiven(caching) ? pickProperties(caching, ['Ttl', 'CachingKeys']) : undefined;
}
