import { type Diagnostic, type Value, startOf } from '@aspis/model';
import { limits } from '../source/limits.ts';
import { parseTemplateText } from '../source/parse-template.ts';
import { looksLikeTemplate, recogniseTemplate } from './recognise-template.ts';
import type { SourceTree } from './source-tree.ts';

/** A template file, parsed but not evaluated. */
export interface LoadedTemplate {
  readonly file: string;
  readonly text: string;
  readonly root: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file if it is, or looks like, a template; undefined when it is something else. */
export function loadTemplate(tree: SourceTree, file: string): LoadedTemplate | undefined {
  const stat = tree.stat(file);
  if (stat?.kind !== 'file') return undefined;
  if (stat.bytes > limits.fileBytes) {
    const message = `The file has ${stat.bytes} bytes; files over ${limits.fileBytes} bytes are not read.`;
    return { file, text: '', root: undefined, diagnostics: [{ code: 'too-large', level: 'error', span: startOf(file), message }] };
  }
  const text = tree.read(file);
  if (text === undefined || !looksLikeTemplate(text)) return undefined;
  const { root, diagnostics } = parseTemplateText(file, text);
  const recognised = recogniseTemplate(root);
  if (recognised.kind === 'template') return { file, text, root: recognised.root, diagnostics };
  const message = `The file looks like a template, but ${recognised.reason}.`;
  const failed = diagnostics.some(({ level }) => level === 'error');
  return {
    file,
    text,
    root: undefined,
    diagnostics: failed ? diagnostics : [...diagnostics, { code: 'not-a-template', level: 'error', span: startOf(file), message }],
  };
}
