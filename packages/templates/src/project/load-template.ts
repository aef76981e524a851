import { type Diagnostic, type Value, startOf } from '@aspis/model';
import type { CdkStack } from '../cdk/assembly.ts';
import { limits } from '../source/limits.ts';
import { parseTemplateText } from '../source/parse-template.ts';
import type { Parsed } from '../source/parse-yaml.ts';
import { looksLikeTemplate, recogniseTemplate } from './recognise-template.ts';
import type { SourceTree } from './source-tree.ts';

/** A template file, parsed but not evaluated. */
export interface LoadedTemplate {
  readonly file: string;
  readonly root: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What CDK's manifest says of the stack, where the template is part of CDK's output. */
  readonly cdk?: CdkStack;
}

/** How much of a file is looked at to tell whether a file that is too large is a template. */
const PEEK_BYTES = 1_000_000;

/** Reads a file if it is, or looks like, a template; undefined when it is something else. */
export function loadTemplate(tree: SourceTree, file: string): LoadedTemplate | undefined {
  const text = textOf(tree, file);
  if (text === undefined) return undefined;
  if (typeof text !== 'string') return looksLikeTemplate(text.start) ? tooLarge(file, text.bytes) : undefined;
  if (looksLikeTemplate(text)) return parseTemplate(file, text);
  const isWide = text.includes('\0') && looksLikeTemplate(text.replaceAll('\0', ''));
  const message = 'The file looks like a template, but holds NUL characters. Is it UTF-16?';
  return isWide ? unreadable(file, 'encoding', message, 'Save it as UTF-8.') : undefined;
}

/** Reads a file that something else says is a template. */
export function loadTemplateAt(tree: SourceTree, file: string, cdk?: CdkStack): LoadedTemplate {
  const text = textOf(tree, file);
  if (text === undefined) return unreadable(file, 'missing-file', 'There is no such file, or it is no text.');
  if (typeof text !== 'string') return tooLarge(file, text.bytes);
  if (cdk === undefined) return parseTemplate(file, text);
  const { root, diagnostics } = parseTemplateText(file, text);
  // A stack of CDK may well hold no resources at all.
  const isTemplate = root?.kind === 'mapping';
  if (!isTemplate && diagnostics.length === 0)
    return unreadable(file, 'not-a-template', 'The file does not hold a template.');
  return { file, root: isTemplate ? root : undefined, diagnostics, cdk };
}

/** The file's text, or how it starts when it is too large to be read. */
function textOf(
  tree: SourceTree,
  file: string,
): string | { readonly start: string; readonly bytes: number } | undefined {
  const stat = tree.stat(file);
  if (stat?.kind !== 'file') return undefined;
  if (stat.bytes <= limits.fileBytes) return tree.read(file);
  const start = tree.peek(file, PEEK_BYTES);
  return start === undefined ? undefined : { start, bytes: stat.bytes };
}

function parseTemplate(file: string, text: string): LoadedTemplate {
  const { root, diagnostics } = withEncoding(file, text, parseTemplateText(file, text));
  const recognised = recogniseTemplate(root);
  if (recognised.kind === 'template') return { file, root: recognised.root, diagnostics };
  if (diagnostics.some(({ level }) => level === 'error')) return { file, root: undefined, diagnostics };
  return unreadable(
    file,
    'not-a-template',
    `The file looks like a template, but ${recognised.reason}.`,
    undefined,
    diagnostics,
  );
}

function withEncoding(file: string, text: string, parsed: Parsed): Parsed {
  if (!text.includes('\uFFFD')) return parsed;
  const message = 'The file is not all UTF-8; the characters that are not were replaced.';
  return {
    ...parsed,
    diagnostics: [...parsed.diagnostics, { code: 'encoding', level: 'warning', span: startOf(file), message }],
  };
}

function tooLarge(file: string, bytes: number): LoadedTemplate {
  return unreadable(
    file,
    'too-large',
    `The file has ${bytes} bytes; files over ${limits.fileBytes} bytes are not read.`,
  );
}

function unreadable(
  file: string,
  code: string,
  message: string,
  hint?: string,
  others: readonly Diagnostic[] = [],
): LoadedTemplate {
  const diagnostic: Diagnostic = {
    code,
    level: 'error',
    span: startOf(file),
    message,
    ...(hint === undefined ? {} : { hint }),
  };
  return { file, root: undefined, diagnostics: [...others, diagnostic] };
}
