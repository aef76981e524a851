import { type Value, literal, startOf } from '@aspis/model';
import type { CdkStack } from '../cdk/assembly.ts';
import { describeCdk } from '../cdk/describe.ts';
import { findAssemblies } from '../cdk/find-assemblies.ts';
import { unsynthesised } from '../cdk/unsynthesised.ts';
import { locateCode } from '../code-location/locate-code.ts';
import { DiagnosticLog } from './diagnostic-log.ts';
import { expandIncludes } from './expand-includes.ts';
import { reportFiles } from './file-reports.ts';
import { findFiles } from './find-files.ts';
import { linkApplications } from './link-applications.ts';
import { type LoadedTemplate, loadTemplate, loadTemplateAt } from './load-template.ts';
import { LocalFiles } from './local-files.ts';
import type { Project } from './project.ts';
import { hasTemplateName } from './recognise-template.ts';
import type { SourceTree } from './source-tree.ts';

export interface ReadOptions {
  /** Paths under the tree's root; the root itself when empty. */
  readonly paths?: readonly string[];
  /** Parameter values for root stacks, pseudo parameters such as `AWS::Region` among them. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Called as files are read, for a progress line. */
  readonly onProgress?: (file: string, done: number, total: number) => void;
}

/** Finds and reads every application under the paths. Never throws for what the files hold. */
export function readProject(tree: SourceTree, options: ReadOptions = {}): Project {
  const log = new DiagnosticLog();
  const files = new LocalFiles(tree);
  const starts = options.paths === undefined || options.paths.length === 0 ? [''] : options.paths;
  const found = [...new Set(starts.flatMap((start) => findFiles(tree, start, log.report)))];
  const assemblies = findAssemblies(found, files, log.report);
  const candidates = found.filter((file) => isCandidate(file, starts) && !assemblies.holds(file));

  const store = new TemplateStore(files, log);
  const total = candidates.length + assemblies.stacks.length;
  let done = 0;
  for (const stack of assemblies.stacks) {
    options.onProgress?.(stack.templateFile, ++done, total);
    store.add(loadTemplateAt(tree, stack.templateFile, stack));
  }
  for (const file of candidates) {
    options.onProgress?.(file, ++done, total);
    store.add(loadTemplate(tree, file));
  }
  const roots = store.templates
    .filter(({ file }) => !store.included.has(file))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const applications = linkApplications(roots, {
    files,
    load: (file, cdk) => store.load(file, cdk),
    given: new Map<string, Value>(
      Object.entries(options.parameters ?? {}).map(([name, text]) => [name, literal(text, startOf('(parameters)'))]),
    ),
    report: log.report,
    describe: (resource, template) => locateCode(describeCdk(resource, template, files), template, files),
  });
  unsynthesised(found, assemblies, applications.length > 0).forEach(log.report);
  const { diagnostics } = log;
  const templates = store.templates.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return { applications, files: reportFiles(templates, applications, diagnostics), diagnostics };
}

/** A file that was asked for by itself is looked at whatever its name. */
function isCandidate(file: string, starts: readonly string[]): boolean {
  return hasTemplateName(file) || starts.includes(file);
}

/** The templates of a project, each with its includes, those read on demand among them. */
class TemplateStore {
  /** Files whose content stands in other templates. */
  readonly included = new Set<string>();
  readonly #files: LocalFiles;
  readonly #log: DiagnosticLog;
  readonly #templates = new Map<string, LoadedTemplate>();

  constructor(files: LocalFiles, log: DiagnosticLog) {
    this.#files = files;
    this.#log = log;
  }

  get templates(): readonly LoadedTemplate[] {
    return [...this.#templates.values()];
  }

  add(template: LoadedTemplate | undefined): void {
    if (template === undefined || this.#templates.has(template.file)) return;
    template.diagnostics.forEach(this.#log.report);
    this.#templates.set(
      template.file,
      template.root === undefined ? template : this.#expanded(template, template.root),
    );
  }

  /** A template that another one names; its folder may be one that is not searched. */
  load(file: string, cdk: CdkStack | undefined): LoadedTemplate | undefined {
    if (!this.#templates.has(file)) this.add(loadTemplateAt(this.#files.tree, file, cdk));
    return this.#templates.get(file);
  }

  #expanded(template: LoadedTemplate, root: Value): LoadedTemplate {
    const expanded = expandIncludes(root, template.file, this.#files, this.#log.report);
    for (const file of expanded.included) this.included.add(file);
    return { ...template, root: expanded.root };
  }
}
