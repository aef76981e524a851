import { type Resource, entryOf } from '@aspis/model';
import { isGiven, knownText } from './draft.ts';
import type { Expansion } from './expansion.ts';

/**
 * `AutoPublishAlias`: a version and the alias that points to it. Returns the alias's logical id.
 * AWS puts a hash of the code into the version's logical id; ours has none, so that it does not change.
 */
export function publishVersion(resource: Resource, expansion: Expansion): string | undefined {
  const { properties, logicalId } = resource;
  const given = entryOf(properties, 'AutoPublishAlias');
  const name = knownText(given);
  if (!isGiven(given) || name === '') return undefined;
  if (name === undefined) {
    expansion.warn(given.span, 'AutoPublishAlias is not known, so its alias is not seen here.');
    return undefined;
  }
  const versionId = `${logicalId}Version`;
  const aliasId = `${logicalId}Alias${name.replace(/[^A-Za-z0-9]/g, '')}`;
  expansion.add(resource, {
    logicalId: versionId,
    type: 'AWS::Lambda::Version',
    span: given.span,
    properties: {
      FunctionName: expansion.refer(logicalId, undefined, given.span),
      Description: entryOf(properties, 'VersionDescription'),
      FunctionScalingConfig: entryOf(properties, 'FunctionScalingConfig'),
    },
    attributes: {
      DeletionPolicy:
        entryOf(properties, 'VersionDeletionPolicy') ??
        resource.attributes.get('DeletionPolicy') ??
        (isGiven(entryOf(properties, 'CapacityProviderConfig')) ? 'Delete' : 'Retain'),
    },
  });
  expansion.add(resource, {
    logicalId: aliasId,
    type: 'AWS::Lambda::Alias',
    span: given.span,
    properties: {
      Name: given,
      FunctionName: expansion.refer(logicalId, undefined, given.span),
      FunctionVersion: expansion.refer(versionId, 'Version', given.span),
      ProvisionedConcurrencyConfig: entryOf(properties, 'ProvisionedConcurrencyConfig'),
    },
  });
  expansion.aliases.set(`${logicalId}.Version`, versionId);
  expansion.aliases.set(`${logicalId}.Alias`, aliasId);
  return aliasId;
}
