import { type Resource, entryOf } from '@aspis/model';
import { s3Location } from './code-uri.ts';
import { isGiven, knownText } from './draft.ts';
import type { Expansion } from './expansion.ts';

/** `AWS::Serverless::LayerVersion`. AWS puts a hash into the logical id; here it stays the author's, so that references hold. */
export function expandLayerVersion(resource: Resource, expansion: Expansion): void {
  const { properties, logicalId, span } = resource;
  const content = entryOf(properties, 'ContentUri');
  if (!isGiven(content)) expansion.warn(span, 'A layer version needs its ContentUri.');
  const license = entryOf(properties, 'LicenseInfo');
  if (license?.kind === 'list' || license?.kind === 'mapping') expansion.warn(license.span, 'LicenseInfo is a text.');
  const retention = knownText(entryOf(properties, 'RetentionPolicy'))?.toLowerCase() ?? 'retain';
  if (!['retain', 'delete'].includes(retention)) expansion.warn(span, 'RetentionPolicy is Retain or Delete.');
  expansion.add(resource, {
    logicalId,
    type: 'AWS::Lambda::LayerVersion',
    properties: {
      LayerName: entryOf(properties, 'LayerName') ?? logicalId,
      Description: entryOf(properties, 'Description'),
      Content: isGiven(content)
        ? s3Location(content, { bucket: 'S3Bucket', key: 'S3Key', version: 'S3ObjectVersion' })
        : undefined,
      CompatibleArchitectures: entryOf(properties, 'CompatibleArchitectures'),
      CompatibleRuntimes: entryOf(properties, 'CompatibleRuntimes'),
      LicenseInfo: license,
    },
    attributes: {
      ...Object.fromEntries(resource.attributes),
      DeletionPolicy: resource.attributes.get('DeletionPolicy') ?? (retention === 'delete' ? 'Delete' : 'Retain'),
    },
  });
}
