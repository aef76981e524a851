import { type Diagnostic, startOf } from '@aspis/model';
import type { LocalFiles } from '../project/local-files.ts';
import { baseName, folderOf } from '../project/source-tree.ts';
import { type CdkStack, readAssembly } from './assembly.ts';

export interface Assemblies {
  readonly folders: readonly string[];
  readonly stacks: readonly CdkStack[];
  /** Whether a file is part of CDK's output, and so no template of its own. */
  holds(file: string): boolean;
}

/** The assemblies (`cdk.out`, integration-test snapshots) among the files; those nested in another belong to it. */
export function findAssemblies(
  found: readonly string[],
  files: LocalFiles,
  report: (diagnostic: Diagnostic) => void,
): Assemblies {
  const folders = new Set<string>();
  const nested = new Set<string>();
  const stacks: CdkStack[] = [];
  const manifests = found
    .filter((file) => baseName(file) === 'manifest.json')
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const manifest of manifests) {
    const folder = folderOf(manifest);
    if (nested.has(folder) || isBelow(folder, folders) || !mentionsStacks(manifest, files)) continue;
    const assembly = readAssembly(manifest, files, report);
    if (assembly === undefined) {
      report({
        code: 'cdk-manifest',
        level: 'error',
        span: startOf(manifest),
        message: "This looks like the manifest of CDK's output, but cannot be read.",
        hint: 'Run cdk synth again.',
      });
      continue;
    }
    folders.add(folder);
    for (const inner of assembly.nested) nested.add(inner);
    stacks.push(...assembly.stacks);
  }
  const unique = new Map(stacks.map((stack) => [stack.templateFile, stack]));
  return { folders: [...folders], stacks: [...unique.values()], holds: (file) => isBelow(file, folders) };
}

const PEEK_BYTES = 1_000_000;

/** A browser extension has a `manifest.json` as well: those are not worth parsing. */
function mentionsStacks(manifest: string, files: LocalFiles): boolean {
  const text = files.tree.peek(manifest, PEEK_BYTES);
  return text !== undefined && text.includes('"artifacts"') && /"(aws:cloudformation:stack|cdk:[a-z-]+)"/.test(text);
}

function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  if (folders.has('')) return true;
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    if (folders.has(path.slice(0, slash))) return true;
  return folders.has(path);
}
