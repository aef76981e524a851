import { type LocalFiles, sharedTail } from '../project/local-files.ts';
import { baseName, folderOf, resolvePath } from '../project/source-tree.ts';
import type { FunctionFacts } from './function-facts.ts';

/** The file with the handler, and the folder of the project it belongs to. */
export interface FoundSource {
  readonly folder: string;
  readonly handlerFile: string;
}

const extensions = {
  nodejs: ['.ts', '.js', '.mjs', '.cjs', '.mts', '.cts', '.tsx', '.jsx'],
  python: ['.py'],
  ruby: ['.rb'],
} as const;

const scripts: readonly string[] = [...extensions.nodejs, ...extensions.python, ...extensions.ruby];

/** Files that stand at the top of a project in some language. */
const projectFiles = [
  ...[
    'package.json',
    'pyproject.toml',
    'requirements.txt',
    'Gemfile',
    'pom.xml',
    'build.gradle',
    'build.gradle.kts',
    'build.sbt',
  ],
  ...['go.mod', 'Cargo.toml'],
];

/** The script files that a handler may name, relative to the code's folder, most likely first. */
export function scriptPaths({ handler, family }: FunctionFacts): readonly string[] {
  if (handler === undefined || handler.startsWith('/') || (family !== 'ruby' && handler.includes('::'))) return [];
  const plain = handler.replace(/^(\.\/)+/, '');
  const slash = plain.lastIndexOf('/') + 1;
  const endings = family in extensions ? extensions[family as keyof typeof extensions] : scripts;
  const firstDot = plain.indexOf('.', slash);
  const lastDot = plain.lastIndexOf('.');
  if (lastDot <= slash) return [plain];
  // Node takes the module up to the first dot, Python takes dots for folders.
  const modules = new Set([
    plain.slice(0, lastDot),
    plain.slice(0, lastDot).replaceAll('.', '/'),
    plain.slice(0, firstDot),
  ]);
  return [...[...modules].flatMap((module) => endings.map((ending) => module + ending)), plain];
}

/** Looks for a handler's source below a folder by the names that handler, function and artefact give. */
export function searchSource(
  files: LocalFiles,
  root: string,
  facts: FunctionFacts,
  hint: string,
): FoundSource | undefined {
  const { family, handler } = facts;
  const colons = family === 'unknown' ? (handler ?? '').split('::').length - 1 : 0;
  if (family === 'java' || colons === 1)
    return searchClass(files, root, handler, ['.java', '.kt', '.scala', '.groovy']);
  if (family === 'dotnet' || colons > 1) return searchDotnet(files, root, handler);
  const compiled = family === 'go' ? ['main.go', 'main.rs'] : family === 'unknown' ? ['main.rs', 'main.go'] : [];
  const names = [...facts.names, ...stemsOf(hint), ...stemsOf(handler ?? '')];
  // `src/bin/orders.rs` is the binary `orders`; the only binary may have any name.
  const binary = family === 'unknown' && handler === 'bootstrap' ? rustBinary(files, root, names) : undefined;
  if (binary !== undefined) return { folder: projectFolder(files, binary, root), handlerFile: binary };
  for (const name of compiled) {
    const found = nearestByName(files, root, name, names, hint);
    if (found !== undefined) return found;
  }
  return family === 'go' ? undefined : searchScript(files, root, facts, hint);
}

function rustBinary(files: LocalFiles, root: string, names: readonly string[]): string | undefined {
  const binaries = files
    .named('Cargo.toml')
    .filter((path) => root === '' || path.startsWith(`${root}/`))
    .flatMap((path) => {
      const folder = resolvePath(folderOf(path), 'src/bin') ?? '';
      return files.tree
        .list(folder)
        .filter((name) => name.endsWith('.rs'))
        .map((name) => `${folder}/${name}`);
    });
  const wanted = new Set(names.map(plainName));
  return binaries.length === 1
    ? binaries[0]
    : binaries.find((path) => wanted.has(plainName(baseName(path).slice(0, -'.rs'.length))));
}

/** `pkg.Outer$Inner::method`, `pkg.Class`. */
function searchClass(
  files: LocalFiles,
  root: string,
  handler: string | undefined,
  endings: readonly string[],
): FoundSource | undefined {
  const [className = ''] = (handler ?? '').split(/::|\$|\+/);
  const segments = className.split('.');
  for (const ending of endings) {
    const candidates = below(files, root, `${segments.at(-1)}${ending}`);
    const best = bestMatch(candidates, `${segments.join('/')}${ending}`.split('/'));
    if (best !== undefined) return { folder: projectFolder(files, best, root), handlerFile: best };
  }
  return undefined;
}

/** `Assembly::Namespace.Class::Method`, or the assembly alone where the program is its own handler. */
function searchDotnet(files: LocalFiles, root: string, handler: string | undefined): FoundSource | undefined {
  const [assembly = '', written] = (handler ?? '').split('::');
  // AWS's annotations framework generates `Class_Method_Generated` beside the author's class.
  const className = written?.replace(/_\w+_Generated$/, '');
  const [project] = ['.csproj', '.fsproj', '.vbproj'].flatMap((ending) => below(files, root, assembly + ending));
  const inside = project === undefined ? root : folderOf(project);
  const simpleName = className?.split(/[.+]/).at(-1);
  for (const name of simpleName === undefined ? ['Program', 'Function', 'LambdaEntryPoint'] : [simpleName]) {
    for (const ending of ['.cs', '.fs', '.vb']) {
      const segments = `${(className ?? name).replace(/[.+]/g, '/')}${ending}`.split('/');
      const best =
        bestMatch(below(files, inside, name + ending), segments) ??
        bestMatch(below(files, root, name + ending), segments);
      if (best !== undefined) return { folder: project === undefined ? folderOf(best) : inside, handlerFile: best };
    }
  }
  return undefined;
}

/** Of several files of one name, the one whose folders are named like the function or its artefact. */
function nearestByName(
  files: LocalFiles,
  root: string,
  name: string,
  names: readonly string[],
  hint: string,
): FoundSource | undefined {
  const wanted = new Set(names.map(plainName));
  const candidates = below(files, root, name);
  const named = candidates.filter((path) =>
    path
      .slice(root.length)
      .split('/')
      .some((segment) => wanted.has(plainName(segment))),
  );
  const best =
    candidates.length === 1
      ? candidates[0]
      : named.length === 1
        ? named[0]
        : bestMatch(candidates, hint.split('/').concat(name));
  return best === undefined ? undefined : { folder: projectFolder(files, best, root), handlerFile: best };
}

function searchScript(files: LocalFiles, root: string, facts: FunctionFacts, hint: string): FoundSource | undefined {
  for (const path of scriptPaths(facts)) {
    const best = bestMatch(below(files, root, baseName(path)), [...hint.split('/'), ...path.split('/')]);
    if (best !== undefined) return { folder: projectFolder(files, best, root), handlerFile: best };
  }
  return undefined;
}

function below(files: LocalFiles, root: string, name: string): readonly string[] {
  return files.named(name).filter((path) => root === '' || path.startsWith(`${root}/`));
}

/** The path that shares the longest tail with what was named; tests stand back; undefined when two are alike. */
function bestMatch(candidates: readonly string[], wanted: readonly string[]): string | undefined {
  const sources = candidates.filter((path) => !/(^|\/)(tests?|__tests__|spec)\//i.test(path));
  const [best, second] = (sources.length > 0 ? sources : candidates)
    .map((path) => ({ path, shared: sharedTail(path.split('/'), wanted) }))
    .toSorted((a, b) => b.shared - a.shared);
  return best === undefined || best.shared === second?.shared ? undefined : best.path;
}

/** The nearest folder round a file, within `root`, that holds a project file; else the file's own. */
function projectFolder(files: LocalFiles, file: string, root: string): string {
  for (let folder = folderOf(file); folder.length >= root.length; folder = folderOf(folder)) {
    if (projectFiles.some((name) => files.isFile(folder === '' ? name : `${folder}/${name}`))) return folder;
    if (folder === root || folder === '') break;
  }
  return folderOf(file);
}

/** The names on a path, without their extensions. */
function stemsOf(path: string): readonly string[] {
  return path
    .split('/')
    .map((segment) => segment.replace(/\.[a-z]+$/i, ''))
    .filter((stem) => !['', '.', '..', 'bin', 'build', 'dist', 'target', 'bootstrap', 'main'].includes(stem));
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(function|lambda|handler)$/, '');
}
