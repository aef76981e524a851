import type { Command, ExitCode } from './command.ts';
import { controls } from './commands/controls.ts';
import { explain } from './commands/explain.ts';
import { init } from './commands/init.ts';
import { inspect } from './commands/inspect.ts';
import { map } from './commands/map.ts';
import { scan } from './commands/scan.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [scan, inspect, map, explain, controls, init];

/** Runs one command line and answers its exit code. Whatever goes wrong ends in a message, never in a throw. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    terminal.err(complaint(error));
    return 3;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return 0;
  }
  if (name === undefined || ['--help', '-h', 'help'].includes(name)) {
    terminal.out(overview(rest[0]));
    return name === undefined ? 3 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageError(`There is no command "${name}".`, 'aspis --help lists them.');
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(overview(command.name));
    return 0;
  }
  return command.run(rest, terminal);
}

function complaint(error: unknown): string {
  if (error instanceof UsageError)
    return `aspis: ${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `aspis: this is a fault in Aspis itself, please report it:\n${what}\n`;
}

function overview(name: string | undefined): string {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return `${command.name}: ${command.summary}\n\n${command.help}\n`;
  const lines = commands.map((each) => `  ${each.name.padEnd(10)}${each.summary}\n`);
  return `aspis ${version}: layered defence for applications on AWS Lambda\n\n${lines.join('')}\naspis COMMAND --help says more.\n`;
}
