import { type Resource, type Value, entryOf } from '@aspis/model';
import { type DraftMapping, isGiven, knownText, toValue } from './draft.ts';

/** A function's `Code`, from whichever of SAM's properties gives it. A local path stays as it is: packaging replaces it. */
export function codeOf({ properties }: Resource): Value | undefined {
  const inline = entryOf(properties, 'InlineCode');
  const key = entryOf(properties, 'SourceKMSKeyArn');
  if (isGiven(inline)) return toValue({ ZipFile: inline }, inline.span);
  const code = entryOf(properties, 'FunctionCode');
  if (isGiven(code)) return code;
  const image = entryOf(properties, 'ImageUri');
  if (isGiven(image) && knownText(entryOf(properties, 'PackageType')) === 'Image')
    return image.kind === 'mapping' ? image : toValue({ ImageUri: image }, image.span);
  const uri = entryOf(properties, 'CodeUri');
  if (isGiven(uri))
    return withKey(s3Location(uri, { bucket: 'S3Bucket', key: 'S3Key', version: 'S3ObjectVersion' }), key);
  if (isGiven(image)) return toValue({ ImageUri: image }, image.span);
  return undefined;
}

/** The names under which a resource type wants an object in S3. */
export interface S3Names {
  readonly bucket: string;
  readonly key: string;
  readonly version: string;
}

/** An `s3://bucket/key?versionId=v` text, or a `Bucket`, `Key`, `Version` mapping, in a resource type's own names. */
export function s3Location(value: Value, names: S3Names): Value {
  const parts = s3Parts(value);
  if (parts !== undefined)
    return toValue(
      { [names.bucket]: parts.bucket, [names.key]: parts.key, [names.version]: parts.version },
      value.span,
    );
  if (value.kind !== 'mapping') return value;
  const renamed: DraftMapping = {
    [names.bucket]: entryOf(value, 'Bucket'),
    [names.key]: entryOf(value, 'Key'),
    [names.version]: entryOf(value, 'Version'),
  };
  return toValue(renamed, value.span);
}

export function s3Parts(
  value: Value,
): { readonly bucket: string; readonly key: string; readonly version?: string } | undefined {
  const match = /^s3:\/\/([^/]+)\/([^?]+)(?:\?versionId=(.+))?$/.exec(knownText(value) ?? '');
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { bucket: match[1], key: match[2], ...(match[3] === undefined ? {} : { version: match[3] }) };
}

function withKey(code: Value, key: Value | undefined): Value {
  if (!isGiven(key) || code.kind !== 'mapping') return code;
  return { ...code, entries: new Map([...code.entries, ['SourceKMSKeyArn', { key: key.span, value: key }]]) };
}
