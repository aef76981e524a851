import { type Value, entryOf } from '@aspis/model';

const extensions = /\.(ya?ml|json|template|cfn|cform)$/i;

/** Files of other tools, whatever words they hold. */
const otherFiles = /(^|\/)(package|package-lock|tsconfig[^/]*|cdk|cdk\.context|manifest|tree)\.json$/;

/** Whether the file's name is one that templates have. */
export function hasTemplateName(path: string): boolean {
  return extensions.test(path) && !otherFiles.test(path);
}

/** Whether a text looks enough like a template that not understanding it must be reported. */
export function looksLikeTemplate(text: string): boolean {
  if (/(^|[\s"'])AWSTemplateFormatVersion["']?\s*:/.test(text)) return true;
  if (/(^|[\s"'])Transform["']?\s*:\s*["']?AWS::/m.test(text)) return true;
  return (
    /((^|\n)\uFEFF?|[{,]\s*)["']?Resources["']?\s*:/.test(text) &&
    /["']?Type["']?\s*:\s*["']?(AWS|Alexa|Custom)::/.test(text)
  );
}

/** A parsed file as a template, or why it is none. */
export type Recognised =
  | { readonly kind: 'template'; readonly root: Value }
  | { readonly kind: 'other'; readonly reason: string };

/** Tells a template by its sections: `Resources` with CloudFormation types, or only resources (a fragment). */
export function recogniseTemplate(root: Value | undefined): Recognised {
  if (root?.kind !== 'mapping') return { kind: 'other', reason: 'the file does not hold a mapping' };
  const resources = entryOf(root, 'Resources');
  if (resources !== undefined) {
    if (entryOf(root, 'AWSTemplateFormatVersion') !== undefined || entryOf(root, 'Transform') !== undefined)
      return { kind: 'template', root };
    if (holdsResources(resources)) return { kind: 'template', root };
    return { kind: 'other', reason: 'its Resources section holds no resource' };
  }
  if (holdsResources(root)) {
    const section = { key: root.span, value: root };
    return { kind: 'template', root: { kind: 'mapping', entries: new Map([['Resources', section]]), span: root.span } };
  }
  return { kind: 'other', reason: 'it has no Resources section' };
}

function holdsResources(section: Value): boolean {
  if (section.kind !== 'mapping') return false;
  for (const [name, { value }] of section.entries) {
    if (name.startsWith('Fn::')) return true;
    const type = entryOf(value, 'Type');
    if (type?.kind === 'literal' && /^(AWS|Alexa|Custom)::/.test(String(type.value))) return true;
  }
  return false;
}
