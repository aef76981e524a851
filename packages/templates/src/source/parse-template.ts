import type { Parsed } from './parse-yaml.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';

/** Reads a template's text by its first character: JSON if it opens an object, YAML otherwise. */
export function parseTemplateText(file: string, text: string): Parsed {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return /^\s*\{/.test(plain.slice(0, 1000)) ? parseJsonOrYaml(file, plain) : parseYaml(file, plain);
}

/** A file that opens with `{` may still be YAML's flow style, as with templating placeholders. */
function parseJsonOrYaml(file: string, text: string): Parsed {
  const json = parseJson(file, text);
  if (json.diagnostics.length === 0 || json.diagnostics.some(({ code }) => code === 'too-large')) return json;
  const yaml = parseYaml(file, text);
  return yaml.diagnostics.some(({ level }) => level === 'error') ? json : yaml;
}
