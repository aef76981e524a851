import { type CodeLocation, type Resource, type Value, entryOf, literalText, renderText } from '@aspis/model';
import { resolveForeignPath } from '../cdk/foreign-path.ts';
import type { LoadedTemplate } from '../project/load-template.ts';
import type { LocalFiles } from '../project/local-files.ts';
import { baseName, folderOf, resolvePath } from '../project/source-tree.ts';
import { type FunctionFacts, factsOf, firstText } from './function-facts.ts';
import { originalSource } from './original-source.ts';
import { type FoundSource, scriptPaths, searchSource } from './search-sources.ts';

/** Finds where a function's source lies, after transforms. Other resources pass unchanged. */
export function locateCode(resource: Resource, template: LoadedTemplate, files: LocalFiles): Resource {
  if (resource.type !== 'AWS::Lambda::Function' && resource.type !== 'AWS::Serverless::Function') return resource;
  return { ...resource, code: codeOf(resource, { template, files, facts: factsOf(resource) }) };
}

interface Place {
  readonly template: LoadedTemplate;
  readonly files: LocalFiles;
  readonly facts: FunctionFacts;
}

function codeOf({ type, origin, properties, span }: Resource, place: Place): CodeLocation {
  const { metadata } = place.facts;
  const code = settled(entryOf(properties, 'Code') ?? entryOf(properties, 'CodeUri'));
  const isInline = entryOf(properties, 'InlineCode') !== undefined || entryOf(code, 'ZipFile') !== undefined;
  if (isInline) return { kind: 'inline' };
  const image = entryOf(code, 'ImageUri') ?? entryOf(properties, 'ImageUri');
  if (image !== undefined || firstText(entryOf(properties, 'PackageType')) === 'Image') return imageCode(image, place);
  const asset = firstText(entryOf(metadata, 'aws:asset:path')) ?? assetByKey(code, place);
  if (asset !== undefined) return assetCode(asset, place);
  // SAM builds the template's own folder where nothing else is said.
  const isSam = type === 'AWS::Serverless::Function' || origin?.type === 'AWS::Serverless::Function';
  const path = code === undefined && isSam ? '.' : firstText(code);
  if (path !== undefined) return /^[a-z0-9]+:\/\//i.test(path) ? remote(path) : localCode(path, span.file, place);
  if (code === undefined) return { kind: 'missing', reason: 'the template does not say where the code is' };
  if (code.kind === 'unknown') return { kind: 'remote', reason: code.reason };
  return remote(
    renderText(entryOf(code, 'S3Key') ?? entryOf(code, 'Key') ?? code) ?? 'a key that is only known once deployed',
  );
}

function remote(key: string): CodeLocation {
  return { kind: 'remote', reason: `the code lies in a bucket, as ${key}` };
}

/** The first branch of a conditional value that says anything. */
function settled(value: Value | undefined): Value | undefined {
  let current = value;
  while (current?.kind === 'alternatives')
    current = current.whenTrue.kind === 'absent' ? current.whenFalse : current.whenTrue;
  return current?.kind === 'absent' ? undefined : current;
}

function imageCode(image: Value | undefined, { template, files, facts }: Place): CodeLocation {
  const folder = folderOf(template.file);
  const context = firstText(entryOf(facts.metadata, 'DockerContext'));
  const tag = image === undefined ? undefined : renderText(image)?.split(':').at(-1);
  const asset = tag === undefined ? undefined : template.cdk?.assets.images.get(tag);
  const path =
    context === undefined
      ? asset === undefined
        ? undefined
        : resolveForeignPath(files, template.cdk?.folder ?? folder, asset.folder, 'folder')
      : resolvePath(folder, context);
  if (path === undefined || files.tree.stat(path)?.kind !== 'folder')
    return { kind: 'image', reason: 'the image is built elsewhere' };
  const dockerFile = firstText(entryOf(facts.metadata, 'Dockerfile')) ?? asset?.dockerFile ?? 'Dockerfile';
  const handlerFile = resolvePath(path, dockerFile);
  return { kind: 'image', path, ...(handlerFile !== undefined && files.isFile(handlerFile) ? { handlerFile } : {}) };
}

/** CDK's asset that is uploaded under this key. */
function assetByKey(code: Value | undefined, { template }: Place): string | undefined {
  const key = firstText(entryOf(code, 'S3Key'));
  if (key === undefined) return undefined;
  return template.cdk?.assets.files.get(key) ?? template.cdk?.assets.files.get(key.replace(/\.(zip|jar)$/, ''));
}

function assetCode(asset: string, place: Place): CodeLocation {
  const { template, files } = place;
  const output = template.cdk?.folder ?? folderOf(template.file);
  const path = resolveForeignPath(files, output, asset, 'any');
  if (path === undefined) {
    const found = searchSource(files, folderOf(output), place.facts, '');
    return found === undefined
      ? { kind: 'missing', reason: `CDK's asset "${baseName(asset)}" is not here` }
      : sourceAt(found);
  }
  const code = codeAt(path, folderOf(output), place);
  const isCopy = code.handlerFile?.startsWith(`${path}/`) && path.startsWith(`${output}/`);
  const original =
    isCopy && code.handlerFile !== undefined ? originalSource(files, path, code.handlerFile, output) : undefined;
  return original === undefined ? code : sourceAt(original);
}

function sourceAt({ folder, handlerFile }: FoundSource): CodeLocation {
  return { kind: 'source', path: folder, handlerFile };
}

function localCode(written: string, file: string, place: Place): CodeLocation {
  // An absolute path is one of the machine that wrote it.
  const folder = folderOf(place.template.file);
  const path = resolvePath(folder, written) ?? resolvePath(folderOf(file), written);
  if (path === undefined) return { kind: 'missing', reason: `"${written}" leads out of the scanned folder` };
  if (place.files.tree.stat(path) !== undefined) return codeAt(path, folder, place);
  const found = searchRoots(path, folder, place.files)
    .map((root) => searchSource(place.files, root, place.facts, path.slice(root.length)))
    .find((source) => source !== undefined);
  if (found !== undefined) return sourceAt(found);
  const isProduct = /\.(zip|jar|war|whl)$|(^|\/)(\.aws-sam|bin|build|dist|out|publish|target)(\/|$)/.test(path);
  return {
    kind: isProduct ? 'artifact' : 'missing',
    path,
    reason: `"${written}" does not exist${isProduct ? ' before a build, and no source was found for it' : ''}`,
  };
}

/** Where the sources of a missing build product may be: its nearest folder that exists, then the template's. */
function searchRoots(path: string, templateFolder: string, files: LocalFiles): readonly string[] {
  let folder = folderOf(path);
  while (folder !== '' && files.tree.stat(folder)?.kind !== 'folder') folder = folderOf(folder);
  const isAbove = folder === '' || templateFolder.startsWith(`${folder}/`);
  return [...new Set(isAbove ? [templateFolder, folder] : [folder, templateFolder])];
}

/** Code at a path that exists; `project` is where the sources of an archive are looked for. */
function codeAt(path: string, project: string, place: Place): CodeLocation {
  const { files, facts } = place;
  if (files.tree.stat(path)?.kind === 'file') {
    if (!/\.(zip|jar|war|whl|gz)$/.test(path)) return { kind: 'source', path: folderOf(path), handlerFile: path };
    const found = searchRoots(path, project, files)
      .map((root) => searchSource(files, root, facts, path.slice(root.length)))
      .find((source) => source !== undefined);
    if (found !== undefined) return sourceAt(found);
    return { kind: 'artifact', path, reason: 'the code is an archive, and no source was found for it' };
  }
  const handlerFile = handlerIn(path, place) ?? searchSource(files, path, facts, '')?.handlerFile;
  if (handlerFile !== undefined) return { kind: 'source', path, handlerFile };
  return { kind: 'source', path, reason: `no file for the handler "${facts.handler ?? ''}" was found` };
}

/** The handler's file directly where the runtime, or the bundler, looks for it. */
function handlerIn(folder: string, { files, facts }: Place): string | undefined {
  const inside = (path: string): string | undefined => {
    const full = resolvePath(folder, path);
    return full !== undefined && files.isFile(full) ? full : undefined;
  };
  const paths = [...scriptPaths(facts), ...(facts.handler?.includes('::') ? [facts.handler.split('::')[0] ?? ''] : [])];
  const points = entryOf(entryOf(facts.metadata, 'BuildProperties'), 'EntryPoints');
  const entries =
    points?.kind === 'list' ? points.items.flatMap((item) => (item.kind === 'literal' ? [literalText(item)] : [])) : [];
  const stem = (path: string): string => baseName(path).replace(/\.\w+$/, '');
  const wanted = new Set(paths.map(stem));
  const entry = entries.length === 1 ? entries[0] : entries.find((path) => wanted.has(stem(path)));
  const candidates = [
    ...(entry === undefined ? [] : [entry, ...['.ts', '.js', '.mjs', '.tsx'].map((ending) => entry + ending)]),
    ...paths,
    ...paths.map((path) => `src/${path}`),
  ];
  for (const path of candidates) {
    const found = inside(path);
    if (found !== undefined) return found;
  }
  return undefined;
}
