import type { Application } from '@aspis/model';
import { readProject, treeFromTexts } from '@aspis/templates';

/**
 * The one application in a template text, or in several files of which the first is the root.
 * A text without a `Resources:` section is taken as the section's content.
 *
 * @throws {Error} when the text cannot be read without errors: a test must not pass on a broken template.
 */
export function applicationFrom(
  source: string | Readonly<Record<string, string>>,
  parameters: Readonly<Record<string, string>> = {},
): Application {
  const files = typeof source === 'string' ? { 'template.yaml': wholeTemplate(source) } : source;
  const project = readProject(treeFromTexts(files), { parameters });
  const errors = project.diagnostics.filter(({ level }) => level === 'error');
  if (errors.length > 0)
    throw new Error(errors.map(({ span, message }) => `${span.file}:${span.line} ${message}`).join('\n'));
  const [application] = project.applications;
  if (application === undefined) throw new Error('the text holds no template');
  return application;
}

/** Adds the section and, for SAM types, the transform that a short example leaves out. */
export function wholeTemplate(text: string): string {
  if (/^\s*\{/.test(text) || /^Resources:/m.test(text)) return text;
  const transform = text.includes('AWS::Serverless::') ? 'Transform: AWS::Serverless-2016-10-31\n' : '';
  return `${transform}Resources:\n${text.replace(/^(?=.)/gm, '  ')}`;
}
