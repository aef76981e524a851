import { type Diagnostic, type Value, literal, startOf } from '@aspis/model';
import { findFiles } from './find-files.ts';
import { linkApplications } from './link-applications.ts';
import { type LoadedTemplate, loadTemplate } from './load-template.ts';
import type { FileReport, Project } from './project.ts';
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
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const starts = options.paths === undefined || options.paths.length === 0 ? [''] : options.paths;
  const files = new Set(starts.flatMap((start) => candidates(tree, start, report)));
  const templates: LoadedTemplate[] = [];
  let done = 0;
  for (const file of files) {
    options.onProgress?.(file, ++done, files.size);
    const template = loadTemplate(tree, file);
    if (template === undefined) continue;
    templates.push(template);
    diagnostics.push(...template.diagnostics);
  }
  const given = new Map<string, Value>(
    Object.entries(options.parameters ?? {}).map(([name, text]) => [name, literal(text, startOf('(parameters)'))]),
  );
  const applications = linkApplications(templates, { tree, given, report });
  return { applications, files: templates.map((template) => fileReport(template, applications, diagnostics)), diagnostics };
}

function candidates(tree: SourceTree, start: string, report: (diagnostic: Diagnostic) => void): readonly string[] {
  if (tree.stat(start)?.kind === 'file') return [start];
  return findFiles(tree, start, report).filter(hasTemplateName);
}

function fileReport(template: LoadedTemplate, applications: Project['applications'], diagnostics: readonly Diagnostic[]): FileReport {
  const { file } = template;
  const stacks = applications.flatMap((application) => application.stacks.filter((stack) => stack.file === file));
  const resources = applications
    .flatMap((application) => [...application.resources.values()])
    .filter((resource) => stacks.some(({ id }) => id === resource.stack)).length;
  const reasons = diagnostics.filter(({ span, level }) => span.file === file && level === 'error').map(({ message }) => message);
  const status = template.root === undefined ? 'unreadable' : reasons.length > 0 ? 'partly read' : 'read';
  return { path: file, status, format: stacks[0]?.format, resources, reasons: [...new Set(reasons)] };
}
