import {
  type Application,
  type Condition,
  type Diagnostic,
  type Resource,
  type Value,
  createApplication,
} from '@aspis/model';
import { asCdkStack } from '../cdk/describe.ts';
import type { EvaluatedTemplate } from '../cloudformation/evaluate-template.ts';
import { expandSam, isSam } from '../sam/expand-sam.ts';
import { type StackInstance, type StackOptions, evaluateStacks, flatten, nestedLocations } from './evaluate-stacks.ts';
import { type Exported, Exports } from './exports.ts';
import type { LoadedTemplate } from './load-template.ts';
import type { LocalFiles } from './local-files.ts';
import { locationText } from './location-text.ts';
import { readDefinitions } from './read-definitions.ts';
import { folderOf } from './source-tree.ts';

export interface LinkOptions {
  readonly files: LocalFiles;
  readonly load: StackOptions['load'];
  readonly given: ReadonlyMap<string, Value>;
  readonly report: (diagnostic: Diagnostic) => void;
  /** What is said of a resource once its application is known: its code, its framework. */
  readonly describe: (resource: Resource, template: LoadedTemplate) => Resource;
}

/** Evaluates the templates and joins them into applications: roots with what they nest, and with what they import. */
export function linkApplications(templates: readonly LoadedTemplate[], options: LinkOptions): readonly Application[] {
  const readable = templates.filter(({ root }) => root !== undefined);
  const roots = evaluateRoots(readable, options);
  const exported = new Exports();
  for (const { instance } of roots) exported.add(instance);
  const links = new Links();
  const linked = roots.map((root) => (root.asked.size === 0 ? root : importInto(root, exported, links, options)));
  for (const { diagnostics } of linked) diagnostics.forEach(options.report);
  const groups = new Map<string, StackInstance[]>();
  for (const { instance } of linked) {
    const name = links.find(instance.template.file);
    groups.set(name, [...(groups.get(name) ?? []), instance]);
  }
  return [...groups.values()].map((group) => applicationOf(group, options));
}

interface Root {
  readonly instance: StackInstance;
  /** The names that the root and what it nests import. */
  readonly asked: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Templates that another one nests are no applications of their own; in a circle, the first one is. */
function evaluateRoots(templates: readonly LoadedTemplate[], options: LinkOptions): readonly Root[] {
  const nested = new Set(templates.flatMap((template) => nestedFiles(template, options)));
  const roots = new Map<string, Root>();
  const deployed = new Set<string>();
  const evaluate = (template: LoadedTemplate): void => {
    if (deployed.has(template.file)) return;
    const root = evaluateRoot(template, options, () => undefined);
    for (const { file } of flatten(root.instance).stacks) {
      deployed.add(file);
      // Its location was not a plain text, so it was not known to be nested when its turn came.
      if (file !== template.file) roots.delete(file);
    }
    roots.set(template.file, root);
  };
  for (const template of templates) if (!nested.has(template.file)) evaluate(template);
  for (const template of templates) evaluate(template);
  return templates.flatMap(({ file }) => roots.get(file) ?? []);
}

function nestedFiles({ file, root, cdk }: LoadedTemplate, { files }: LinkOptions): readonly string[] {
  if (root === undefined || cdk !== undefined) return [];
  return nestedLocations(root).flatMap((location) => {
    const text = locationText(location, root);
    const located = text === undefined ? undefined : files.locate(folderOf(file), text);
    return located?.kind === 'file' && located.path !== file ? [located.path] : [];
  });
}

function evaluateRoot(
  template: LoadedTemplate,
  options: LinkOptions,
  importValue: (name: string, file: string) => Value | undefined,
): Root {
  const asked = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const instance = evaluateStacks(template, {
    given: new Map([...(template.cdk?.given ?? []), ...options.given]),
    locate: (folder, location) => options.files.locate(folder, location),
    load: options.load,
    transform: (evaluated, from) => transform(evaluated, from, options.files, report),
    importValue(name, file) {
      asked.add(name);
      return importValue(name, file);
    },
    report,
  });
  return { instance, asked, diagnostics };
}

/** Evaluates a root anew with the values that it imports: an import may stand inside any function. */
function importInto(root: Root, exported: Exports, links: Links, options: LinkOptions): Root {
  const { template } = root.instance;
  let found = false;
  const importValue = (name: string, file: string): Value | undefined => {
    const chosen = follow(exported, name, file);
    if (chosen === undefined) return undefined;
    found = true;
    links.join(template.file, chosen.root);
    return chosen.value;
  };
  if (![...root.asked].some((name) => follow(exported, name, template.file) !== undefined)) return root;
  const evaluated = evaluateRoot(template, options, importValue);
  return found ? evaluated : root;
}

/** An exported value may itself be imported. */
function follow(exported: Exports, name: string, importer: string): Exported | undefined {
  let chosen = exported.find(name, importer);
  for (let step = 0; step < 5 && chosen?.value.kind === 'unknown'; step++) {
    const imported = chosen.value.name?.startsWith('Import:') ? chosen.value.name.slice('Import:'.length) : undefined;
    const next = imported === undefined ? undefined : exported.find(imported, chosen.file);
    if (next === undefined) return chosen;
    chosen = next;
  }
  return chosen;
}

/** What the format of a template makes of its evaluated resources. */
function transform(
  evaluated: EvaluatedTemplate,
  template: LoadedTemplate,
  files: LocalFiles,
  report: (diagnostic: Diagnostic) => void,
): EvaluatedTemplate {
  const expanded = isSam(evaluated) ? expandSam(evaluated, { report }) : evaluated;
  return readDefinitions(asCdkStack(expanded, template), template.file, files, report);
}

/** Which root stacks belong together; the first of them in order stands for all. */
class Links {
  readonly #above = new Map<string, string>();

  find(file: string): string {
    let top = file;
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above;
    return top;
  }

  join(a: string, b: string): void {
    const [first, second] = [this.find(a), this.find(b)].toSorted() as [string, string];
    if (first !== second) this.#above.set(second, first);
  }
}

function applicationOf(group: readonly StackInstance[], options: LinkOptions): Application {
  const parts = group.map(flatten);
  const templateOf = new Map(group.flatMap((instance) => templatesBelow(instance)));
  const resources = parts
    .flatMap((part) => part.resources)
    .map((resource) => {
      const template = templateOf.get(resource.stack);
      return template === undefined ? resource : options.describe(resource, template);
    });
  const conditions = new Map<string, Condition>(parts.flatMap((part) => [...part.conditions]));
  return createApplication(
    group[0]?.template.file ?? '',
    parts.flatMap(({ stacks }) => stacks),
    resources,
    conditions,
  );
}

function templatesBelow({
  template,
  evaluated,
  children,
}: StackInstance): readonly (readonly [string, LoadedTemplate])[] {
  return [[evaluated.stack.id, template] as const, ...[...children.values()].flatMap(templatesBelow)];
}
