import { type Application, type Condition, type Diagnostic, type Resource, type Stack, type Value, createApplication } from '@aspis/model';
import { type EvaluatedTemplate, evaluateTemplate } from '../cloudformation/evaluate-template.ts';
import { expandSam, isSam } from '../sam/expand-sam.ts';
import type { LoadedTemplate } from './load-template.ts';
import type { SourceTree } from './source-tree.ts';

export interface LinkOptions {
  readonly tree: SourceTree;
  readonly given: ReadonlyMap<string, Value>;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Evaluates the templates and joins them into applications. */
export function linkApplications(templates: readonly LoadedTemplate[], options: LinkOptions): readonly Application[] {
  const applications: Application[] = [];
  for (const { file, root } of templates) {
    if (root === undefined) continue;
    const evaluated = evaluateTemplate(root, {
      stackId: file,
      file,
      given: options.given,
      importValue: () => undefined,
      report: options.report,
    });
    applications.push(applicationOf(file, [isSam(evaluated) ? expandSam(evaluated, options) : evaluated]));
  }
  return applications;
}

function applicationOf(name: string, templates: readonly EvaluatedTemplate[]): Application {
  const stacks: Stack[] = templates.map(({ stack }) => stack);
  const resources: Resource[] = templates.flatMap(({ resources: list }) => list);
  const conditions = new Map<string, Condition>(templates.flatMap((template) => [...template.conditions]));
  return createApplication(name, stacks, resources, conditions);
}

