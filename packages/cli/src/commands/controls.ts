import { type Control, allControls, layerOf } from '@aspis/controls';
import { layerTitles, layers } from '@aspis/model';
import type { Command } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';
import { UsageError } from '../usage-error.ts';

export const controls: Command = {
  name: 'controls',
  summary: 'every control, with the same checks in other tools',
  help: 'aspis controls [--format text|json|markdown]',
  run(args, terminal) {
    const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'text' } });
    if (positionals.length > 0) throw new UsageError('aspis controls takes no paths.');
    const render = renderers[values.format ?? ''];
    if (render === undefined)
      throw new UsageError(`--format is one of ${Object.keys(renderers).join(', ')}, not "${values.format}".`);
    terminal.out(render(allControls));
    return 0;
  },
};

const renderers: Readonly<Record<string, (list: readonly Control[]) => string>> = {
  text: asText,
  json: asJson,
  markdown: asMarkdown,
};

function asText(list: readonly Control[]): string {
  const sections = layers.map((layer) => {
    const own = list.filter(({ id }) => layerOf(id) === layer);
    const lines = own.map(({ id, severity, title }) => `  ${id}  ${severity.padEnd(8)}  ${title}\n`);
    return own.length === 0 ? '' : `${layer}  ${layerTitles[layer]}\n${lines.join('')}\n`;
  });
  return `${sections.join('')}${list.length} controls\n`;
}

function asJson(list: readonly Control[]): string {
  const data = list.map(
    ({ id, title, severity, appliesTo, why, fix, whenNotToUse, sources, equivalents, examples }) => ({
      id,
      layer: layerOf(id),
      title,
      severity,
      appliesTo,
      why,
      fix,
      ...(whenNotToUse === undefined ? {} : { whenNotToUse }),
      sources,
      equivalents,
      examples,
    }),
  );
  return `${JSON.stringify({ version: 1, controls: data }, null, 2)}\n`;
}

function asMarkdown(list: readonly Control[]): string {
  const rows = list.map(({ id, severity, title, equivalents }) => {
    const elsewhere = Object.entries(equivalents).map(([tool, ids]) => `${tool}: ${ids.join(', ')}`);
    return `| ${id} | ${severity} | ${title} | ${elsewhere.join('; ')} |\n`;
  });
  return `| control | severity | what holds | the same check elsewhere |\n|---|---|---|---|\n${rows.join('')}`;
}
