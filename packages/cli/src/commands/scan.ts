import { allControls } from '@aspis/controls';
import { type Severity, severities } from '@aspis/model';
import { type FormatName, type Report, formats, isFormatName } from '@aspis/report';
import { isAbsolute, join } from 'node:path';
import { parseBaseline, toBaseline } from '../baseline.ts';
import type { Command, ExitCode } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';
import { readInput } from '../read-input.ts';
import { loadConfig, loadParameters } from '../scan-arguments.ts';
import { scanInput } from '../scan-input.ts';
import { selectControls } from '../select-controls.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const formatNames = Object.keys(formats);

const help = `aspis scan [PATH…]

  --format ${formatNames.join('|')}
                          may be given several times; each takes the --output given after it
  --output FILE           where the format before it goes; standard output otherwise
  --fail-on SEVERITY      critical, high, medium, low or none: exit code 1 from here on (default high)
  --only, --skip WORDS    controls (ASPIS-EVT-001), layers (EVT) or severities (low), with commas
  --parameter NAME=VALUE  a template parameter, or a pseudo parameter such as AWS::Region
  --parameters FILE       samconfig.toml or CloudFormation parameter JSON
  --baseline FILE         known findings do not fail the run
  --write-baseline FILE   write the findings of this run as known
  --config FILE           default aspis.config.json
  --no-colour             as NO_COLOR

Exit codes: 0 nothing at or above the threshold, 1 findings, 2 something could not be read, 3 usage or crash.`;

export const scan: Command = {
  name: 'scan',
  summary: 'find the applications under the paths, read them, rank what is wrong',
  help,
  run(args, terminal) {
    const { values, positionals } = parseArguments(args, options);
    const config = loadConfig(values.config, terminal);
    const wanted = {
      ...config,
      ...definedOnly({ failOn: values['fail-on'], only: values.only, skip: values.skip, baseline: values.baseline }),
    };
    // Everything that the user may have got wrong is asked before the work begins.
    const threshold = parseThreshold(wanted.failOn ?? 'high');
    const outputs = pairOutputs(args);
    const controls = selectControls(allControls, wanted.only ?? [], wanted.skip ?? []);
    const parameters = loadParameters(config, values.parameters ?? [], values.parameter ?? [], terminal);
    const baseline =
      wanted.baseline === undefined ? undefined : parseBaseline(wanted.baseline, readNamed(wanted.baseline, terminal));
    const input = readInput(positionals.length > 0 ? positionals : (config.paths ?? []), parameters, terminal);
    const report = scanInput(input, { controls, today: terminal.today, ...definedOnly({ baseline }) });
    const isPlain = (values['no-colour'] ?? values['no-color']) === true;
    for (const output of outputs) write(output, report, terminal.colour && !isPlain, terminal);
    if (values['write-baseline'] !== undefined) writeBaseline(values['write-baseline'], report, terminal);
    return exitCode(report, threshold);
  },
};

const options = {
  format: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  only: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  parameter: { type: 'string', multiple: true },
  parameters: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  config: { type: 'string' },
  'no-colour': { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

/** The entries that are given: an option that is not leaves the config's word standing. */
function definedOnly<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Object.fromEntries forgets the keys' types.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function writeBaseline(path: string, report: Report, terminal: Terminal): void {
  terminal.writeFile(absolute(path, terminal), `${JSON.stringify(toBaseline(report.findings), null, 2)}\n`);
}

interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

/** Pairs each `--format` with the `--output` that follows it. @throws {UsageError} for a format that there is not. */
function pairOutputs(args: readonly string[]): readonly Output[] {
  const outputs: { format: FormatName; file?: string }[] = [];
  let loose: string | undefined;
  for (const [name, value] of namedValues(args)) {
    if (name === 'format') {
      if (!isFormatName(value)) throw new UsageError(`--format is one of ${formatNames.join(', ')}, not "${value}".`);
      outputs.push({ format: value, ...(loose === undefined ? {} : { file: loose }) });
      loose = undefined;
    } else {
      const last = outputs.findLast(({ file }) => file === undefined);
      if (last === undefined) loose = value;
      else last.file = value;
    }
  }
  if (loose !== undefined && outputs.length > 0) throw new UsageError('There are more --output than --format options.');
  if (outputs.length === 0) return [{ format: 'text', ...(loose === undefined ? {} : { file: loose }) }];
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new UsageError('Only one format can go to standard output; give the others an --output.');
  return outputs;
}

function namedValues(args: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return args.flatMap((arg, index) => {
    const [, name, inline] = /^--(format|output)(?:=(.*))?$/.exec(arg) ?? [];
    return name === undefined ? [] : [[name, inline ?? args[index + 1] ?? ''] as const];
  });
}

function write({ format, file }: Output, report: Report, colour: boolean, terminal: Terminal): void {
  const text = formats[format].render(report, {
    colour: colour && file === undefined,
    columns: Math.max(60, terminal.columns),
  });
  if (file === undefined) terminal.out(text);
  else terminal.writeFile(absolute(file, terminal), text);
}

function parseThreshold(word: string): readonly Severity[] {
  if (word === 'none') return [];
  const at = severities.findIndex((severity) => severity === word);
  if (at < 0 || word === 'info')
    throw new UsageError(`--fail-on is critical, high, medium, low or none, not "${word}".`);
  return severities.slice(0, at + 1);
}

/** Findings weigh more than what was not read: a run with both says 1. */
function exitCode(report: Report, threshold: readonly Severity[]): ExitCode {
  const counts = report.findings.some(
    ({ verdict, severity, suppressed, baselined }) =>
      verdict === 'fail' && suppressed === undefined && baselined !== true && threshold.includes(severity),
  );
  if (counts) return 1;
  return report.diagnostics.some(({ level }) => level === 'error') ? 2 : 0;
}

function readNamed(path: string, terminal: Terminal): string {
  const text = terminal.readFile(absolute(path, terminal));
  if (text === undefined) throw new UsageError(`There is no file ${path}.`);
  return text;
}

function absolute(path: string, terminal: Terminal): string {
  return isAbsolute(path) ? path : join(terminal.cwd, path);
}
