import type { Command } from '../command.ts';
import { inspectApplication } from '../inspect/inspect-application.ts';
import { parseArguments } from '../parse-arguments.ts';
import { parseParameterPairs } from '../parameters.ts';
import { readInput } from '../read-input.ts';
import { UsageError } from '../usage-error.ts';

export const inspect: Command = {
  name: 'inspect',
  summary: 'the application as Aspis understands it, as JSON',
  help: 'aspis inspect [PATH…] [--format json] [--parameter NAME=VALUE]…\n\nThe output is described by schema/inspect.schema.json.',
  run(args, terminal) {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string', default: 'json' },
      parameter: { type: 'string', multiple: true },
    });
    if (values.format !== 'json') throw new UsageError(`aspis inspect writes json, not "${values.format}".`);
    const { project } = readInput(positionals, parseParameterPairs(values.parameter ?? []), terminal);
    const data = {
      version: 1,
      applications: project.applications.map(inspectApplication),
      files: project.files,
      diagnostics: project.diagnostics,
    };
    terminal.out(`${JSON.stringify(data, null, 2)}\n`);
    return project.diagnostics.some(({ level }) => level === 'error') ? 2 : 0;
  },
};
