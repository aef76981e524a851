import type { Application, Diagnostic, Stack } from '@aspis/model';
import type { LoadedTemplate } from './load-template.ts';
import type { FileReport } from './project.ts';

/** Says of every template file how it came out. */
export function reportFiles(
  templates: readonly LoadedTemplate[],
  applications: readonly Application[],
  diagnostics: readonly Diagnostic[],
): readonly FileReport[] {
  const stackOf = new Map<string, Stack>();
  const counts = new Map<string, number>();
  for (const { stacks, resources } of applications) {
    for (const stack of stacks) if (!stackOf.has(stack.file)) stackOf.set(stack.file, stack);
    for (const { stack } of resources.values()) counts.set(stack, (counts.get(stack) ?? 0) + 1);
  }
  const reasons = new Map<string, Set<string>>();
  for (const { level, span, message } of diagnostics) {
    if (level !== 'error') continue;
    const inFile = reasons.get(span.file) ?? new Set();
    reasons.set(span.file, inFile.add(message));
  }
  return templates.map(({ file, root }) => {
    const stack = stackOf.get(file);
    const why = [...(reasons.get(file) ?? [])];
    const status = root === undefined ? 'unreadable' : why.length > 0 ? 'partly read' : 'read';
    return {
      path: file,
      status,
      format: stack?.format,
      resources: stack === undefined ? 0 : (counts.get(stack.id) ?? 0),
      reasons: why,
    };
  });
}
