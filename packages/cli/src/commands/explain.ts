import { allControls, layerOf } from '@aspis/controls';
import { layerTitles } from '@aspis/model';
import type { Command } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';
import { UsageError } from '../usage-error.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'what a control asks, why, and how to mend it',
  help: 'aspis explain CONTROL…\n\n  aspis explain ASPIS-EVT-001',
  run(args, terminal) {
    const { positionals } = parseArguments(args, {});
    if (positionals.length === 0)
      throw new UsageError('aspis explain takes the id of a control.', 'Try: aspis explain ASPIS-EVT-001');
    terminal.out(positionals.map(explanation).join('\n'));
    return 0;
  },
};

function explanation(id: string): string {
  const control = allControls.find((candidate) => candidate.id === id.toUpperCase());
  if (control === undefined) throw new UsageError(`There is no control "${id}".`, 'aspis controls lists them all.');
  const equivalents = Object.entries(control.equivalents).map(([tool, ids]) => `${tool}: ${ids.join(', ')}`);
  const sections: (readonly [string, string] | undefined)[] = [
    ['Why', control.why],
    ['Fix', control.fix],
    control.whenNotToUse === undefined ? undefined : ['When not to use', control.whenNotToUse],
    ['Fails', control.examples.bad.trim()],
    ['Passes', control.examples.good.trim()],
    ['Applies to', control.appliesTo.join(', ')],
    ['Sources', control.sources.join('\n')],
    equivalents.length === 0 ? undefined : ['The same check elsewhere', equivalents.join('\n')],
    ['To accept a finding', `# aspis:ignore ${control.id} until=YYYY-MM-DD why this is accepted`],
  ];
  const head = `${control.id}  ${control.title}\n${layerTitles[layerOf(control.id)]} · severity ${control.severity}\n`;
  const body = sections
    .filter((section) => section !== undefined)
    .map(([title, text]) => `\n${title}\n${indent(text)}\n`);
  return head + body.join('');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
