import { type Diagnostic, type Value, entryOf, literal, literalText } from '@aspis/model';
import type { LocalFiles } from '../project/local-files.ts';
import { folderOf, resolvePath } from '../project/source-tree.ts';
import { type Assets, readAssets } from './assets.ts';
import { resolveForeignPath } from './foreign-path.ts';
import { textAt } from './text-at.ts';

/** A stack of CDK's output, as its manifest tells of it. Its nested stacks share it. */
export interface CdkStack {
  /** The folder of the manifest. */
  readonly folder: string;
  readonly templateFile: string;
  /** The account and region that the stack is made for, and the parameters that CDK would pass. */
  readonly given: ReadonlyMap<string, Value>;
  /** Where constructs were created, innermost call first, by construct path without a leading slash. */
  readonly traces: ReadonlyMap<string, readonly string[]>;
  /** Construct paths by logical id in the stack's own template, for templates that do not carry them. */
  readonly constructPaths: ReadonlyMap<string, string>;
  readonly assets: Assets;
  /** The template that a raw nested-stack resource stands for. */
  nestedTemplate(resource: Value): string | undefined;
}

export interface Assembly {
  readonly folder: string;
  readonly stacks: readonly CdkStack[];
  /** Folders of the assemblies in this one. */
  readonly nested: readonly string[];
}

/** How deep assemblies (CDK stages) may lie in one another. */
const MAX_DEPTH = 5;

/** Reads a manifest and those of the assemblies nested in it; undefined when the file is no manifest of CDK's. */
export function readAssembly(
  manifestFile: string,
  files: LocalFiles,
  report: (diagnostic: Diagnostic) => void,
  depth = 0,
): Assembly | undefined {
  const folder = folderOf(manifestFile);
  const parsed = files.parse(manifestFile);
  const artifacts = entryOf(parsed?.root, 'artifacts');
  if (artifacts?.kind !== 'mapping' || entryOf(parsed?.root, 'version') === undefined) return undefined;
  parsed?.diagnostics.forEach(report);
  const assets = readAssets(folder, artifacts, files, report);
  const stacks: CdkStack[] = [];
  const nested: string[] = [];
  for (const { value: artifact } of artifacts.entries.values()) {
    const type = textAt(artifact, 'type');
    if (type === 'aws:cloudformation:stack') stacks.push(...readStack(folder, artifact, assets, files, report));
    const directory =
      type === 'cdk:cloud-assembly' ? textAt(entryOf(artifact, 'properties'), 'directoryName') : undefined;
    const path = directory === undefined ? undefined : resolvePath(folder, directory);
    if (path === undefined || depth >= MAX_DEPTH) continue;
    const inner = readAssembly(`${path}/manifest.json`, files, report, depth + 1);
    if (inner === undefined) {
      report({
        code: 'cdk-manifest',
        level: 'error',
        span: artifact.span,
        message: `The nested assembly "${directory}" has no manifest that could be read.`,
      });
      continue;
    }
    nested.push(inner.folder, ...inner.nested);
    stacks.push(...inner.stacks);
  }
  return { folder, stacks, nested };
}

function readStack(
  folder: string,
  artifact: Value,
  assets: Assets,
  files: LocalFiles,
  report: (diagnostic: Diagnostic) => void,
): readonly CdkStack[] {
  const properties = entryOf(artifact, 'properties');
  const name = textAt(properties, 'templateFile');
  const templateFile = name === undefined ? undefined : resolvePath(folder, name);
  if (templateFile === undefined || !files.isFile(templateFile)) {
    report({
      code: 'cdk-manifest',
      level: 'error',
      span: artifact.span,
      message: `The manifest names a template, "${name ?? ''}", that does not exist.`,
      hint: 'Run cdk synth again.',
    });
    return [];
  }
  const metadata = [entryOf(artifact, 'metadata'), additionalMetadata(folder, artifact, files)];
  const given = new Map([...environmentOf(artifact), ...parametersOf(properties)]);
  const stack: CdkStack = {
    folder,
    templateFile,
    given,
    traces: new Map(metadata.flatMap((section) => [...tracesIn(section)])),
    constructPaths: new Map(metadata.flatMap((section) => [...pathsIn(section)])),
    assets,
    nestedTemplate(resource) {
      const path = textAt(entryOf(resource, 'Metadata'), 'aws:asset:path');
      return path === undefined ? undefined : resolveForeignPath(files, folder, path, 'file');
    },
  };
  return [stack];
}

/** `aws://123456789012/eu-west-1`; either part may be unknown. */
function environmentOf(artifact: Value): readonly (readonly [string, Value])[] {
  const environment = entryOf(artifact, 'environment');
  const match = environment?.kind === 'literal' ? /^aws:\/\/([^/]+)\/([^/]+)$/.exec(literalText(environment)) : null;
  if (environment === undefined || match === null) return [];
  const known = [
    ['AWS::AccountId', match[1] ?? ''],
    ['AWS::Region', match[2] ?? ''],
  ] as const;
  return known
    .filter(([, text]) => !text.startsWith('unknown-'))
    .map(([name, text]) => [name, literal(text, environment.span)]);
}

function parametersOf(properties: Value | undefined): readonly (readonly [string, Value])[] {
  const parameters = entryOf(properties, 'parameters');
  if (parameters?.kind !== 'mapping') return [];
  return [...parameters.entries].flatMap(([name, { value }]) =>
    value.kind === 'literal' ? [[name, value] as const] : [],
  );
}

/** Newer versions keep a large stack's metadata in a file of its own. */
function additionalMetadata(folder: string, artifact: Value, files: LocalFiles): Value | undefined {
  const name = textAt(artifact, 'additionalMetadataFile');
  const path = name === undefined ? undefined : resolvePath(folder, name);
  return path === undefined ? undefined : files.parse(path)?.root;
}

function pathsIn(metadata: Value | undefined): readonly (readonly [string, string])[] {
  if (metadata?.kind !== 'mapping') return [];
  return [...metadata.entries].flatMap(([path, { value }]) => {
    const entry =
      value.kind === 'list' ? value.items.find((item) => textAt(item, 'type') === 'aws:cdk:logicalId') : undefined;
    const logicalId = textAt(entry, 'data');
    return logicalId === undefined ? [] : [[logicalId, path.replace(/^\//, '')] as const];
  });
}

function tracesIn(metadata: Value | undefined): ReadonlyMap<string, readonly string[]> {
  const traces = new Map<string, readonly string[]>();
  if (metadata?.kind !== 'mapping') return traces;
  for (const [path, { value }] of metadata.entries) {
    for (const item of value.kind === 'list' ? value.items : []) {
      const type = textAt(item, 'type');
      const trace =
        type === 'aws:cdk:creationStack'
          ? (entryOf(item, 'data') ?? entryOf(item, 'trace'))
          : type === 'aws:cdk:logicalId'
            ? entryOf(item, 'trace')
            : undefined;
      if (trace?.kind === 'list')
        traces.set(
          path.replace(/^\//, ''),
          trace.items.flatMap((line) => (line.kind === 'literal' ? [literalText(line)] : [])),
        );
    }
  }
  return traces;
}
