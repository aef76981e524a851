import { resolveForeignPath } from '../cdk/foreign-path.ts';
import type { LocalFiles } from '../project/local-files.ts';
import { baseName, folderOf } from '../project/source-tree.ts';
import type { FoundSource } from './search-sources.ts';

/** Larger bundles are analysed as they are. */
const MAX_BUNDLE_BYTES = 5_000_000;
const MAX_CANDIDATES = 50;

/**
 * The author's file that a file of CDK's output was made of: the one of equal text and relative path, or the
 * last module that esbuild names in the bundle, which is its entry point. Undefined when it cannot be told.
 */
export function originalSource(
  files: LocalFiles,
  asset: string,
  handlerFile: string,
  output: string,
): FoundSource | undefined {
  const stat = files.tree.stat(handlerFile);
  if (stat?.kind !== 'file' || stat.bytes > MAX_BUNDLE_BYTES) return undefined;
  const text = files.tree.read(handlerFile);
  if (text === undefined) return undefined;
  return copied(files, handlerFile.slice(asset.length + 1), text, output) ?? bundled(files, text, folderOf(output));
}

function copied(files: LocalFiles, relative: string, text: string, output: string): FoundSource | undefined {
  const project = folderOf(output);
  const isOriginal = (path: string): boolean =>
    !path.startsWith(`${output}/`) &&
    (project === '' || path.startsWith(`${project}/`)) &&
    (path === relative || path.endsWith(`/${relative}`));
  const equal = files
    .named(baseName(relative))
    .filter(isOriginal)
    .slice(0, MAX_CANDIDATES)
    .filter((path) => files.tree.read(path) === text);
  const [original] = equal;
  if (original === undefined || equal.length > 1) return undefined;
  return { folder: original.slice(0, Math.max(0, original.length - relative.length - 1)), handlerFile: original };
}

/** esbuild writes each module's path, relative to the project, in a comment before it. */
function bundled(files: LocalFiles, text: string, project: string): FoundSource | undefined {
  const modules = [...text.matchAll(/^\/\/ ([\w@./-]{1,300}\.(?:[cm]?[jt]sx?))$/gm)].flatMap(([, path]) =>
    path === undefined || path.includes('node_modules/') ? [] : [path],
  );
  for (const path of modules.toReversed().slice(0, MAX_CANDIDATES)) {
    const found = resolveForeignPath(files, project, path, 'file');
    if (found !== undefined) return { folder: folderOf(found), handlerFile: found };
  }
  return undefined;
}
