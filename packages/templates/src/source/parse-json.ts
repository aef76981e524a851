import { type Diagnostic, type Entry, type Value, list, literal } from '@aspis/model';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { limits } from './limits.ts';
import { type LineIndex, createLineIndex } from './line-index.ts';
import type { Parsed } from './parse-yaml.ts';

/** Reads JSON; trailing commas and comments pass, since AWS reads templates as YAML. Never throws. */
export function parseJson(file: string, text: string): Parsed {
  const lines = createLineIndex(file, text);
  const { deepest, commas } = measure(text);
  if (deepest > limits.depth || commas > limits.values) {
    const message =
      deepest > limits.depth
        ? `the file is nested deeper than ${limits.depth} levels`
        : `the file holds more than ${limits.values} values`;
    return { root: undefined, diagnostics: [{ code: 'too-large', level: 'error', span: lines.span(0, 0), message }] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const diagnostics = errors.slice(0, 20).map((error): Diagnostic => ({
    code: 'json-syntax',
    level: 'error',
    span: lines.span(error.offset, error.offset + error.length),
    message: `This is not valid JSON: ${printParseErrorCode(error.error)}.`,
    hint: 'What follows may be missing.',
  }));
  return { root: tree === undefined ? undefined : convert(tree, lines), diagnostics };
}

function convert(node: Node, lines: LineIndex): Value {
  const span = lines.span(node.offset, node.offset + node.length);
  if (node.type === 'array')
    return list(
      (node.children ?? []).map((child) => convert(child, lines)),
      span,
    );
  if (node.type !== 'object') return literal((node.value ?? null) as string | number | boolean | null, span);
  const entries = new Map<string, Entry>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key === undefined) continue;
    const keySpan = lines.span(key.offset, key.offset + key.length);
    entries.set(String(key.value), {
      key: keySpan,
      value: value === undefined ? literal(null, keySpan) : convert(value, lines),
    });
  }
  return { kind: 'mapping', entries, span };
}

/** The nesting of brackets and the commas outside strings. The parser recurses, so this is asked first. */
function measure(text: string): { readonly deepest: number; readonly commas: number } {
  let commas = 0;
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d || c === 0x5d) depth--;
    else if (c === 0x2c) commas++;
  }
  return { deepest, commas };
}
