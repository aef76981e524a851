import { type Diagnostic, type Value, entryOf } from '@aspis/model';
import type { LocalFiles } from '../project/local-files.ts';
import { resolvePath } from '../project/source-tree.ts';
import { textAt } from './text-at.ts';

/** What CDK would upload: each asset's path as CDK wrote it, by hash and by object key. */
export interface Assets {
  readonly files: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, { readonly folder: string; readonly dockerFile?: string }>;
}

/** Reads the `<stack>.assets.json` files that a manifest names. */
export function readAssets(
  folder: string,
  artifacts: Value,
  local: LocalFiles,
  report: (diagnostic: Diagnostic) => void,
): Assets {
  const files = new Map<string, string>();
  const images = new Map<string, { folder: string; dockerFile?: string }>();
  for (const { value: artifact } of artifacts.kind === 'mapping' ? artifacts.entries.values() : []) {
    if (textAt(artifact, 'type') !== 'cdk:asset-manifest') continue;
    const name = textAt(entryOf(artifact, 'properties'), 'file');
    const path = name === undefined ? undefined : resolvePath(folder, name);
    const parsed = path === undefined ? undefined : local.parse(path);
    parsed?.diagnostics.forEach(report);
    for (const [hash, source, keys] of assetsIn(entryOf(parsed?.root, 'files'), 'objectKey')) {
      const sourcePath = textAt(source, 'path');
      if (sourcePath !== undefined) for (const key of [hash, ...keys]) files.set(key, sourcePath);
    }
    for (const [hash, source, keys] of assetsIn(entryOf(parsed?.root, 'dockerImages'), 'imageTag')) {
      const directory = textAt(source, 'directory');
      const dockerFile = textAt(source, 'dockerFile');
      if (directory === undefined) continue;
      for (const key of [hash, ...keys])
        images.set(key, { folder: directory, ...(dockerFile === undefined ? {} : { dockerFile }) });
    }
  }
  return { files, images };
}

function assetsIn(
  section: Value | undefined,
  keyName: string,
): readonly (readonly [string, Value | undefined, readonly string[]])[] {
  if (section?.kind !== 'mapping') return [];
  return [...section.entries].map(([hash, { value }]) => {
    const destinations = entryOf(value, 'destinations');
    const keys =
      destinations?.kind === 'mapping'
        ? [...destinations.entries.values()].map((entry) => textAt(entry.value, keyName) ?? '')
        : [];
    return [hash, entryOf(value, 'source'), keys.filter((key) => key !== '')] as const;
  });
}
