import { type Config, configFileName, parseConfig } from './config.ts';
import { parseParameterFile, parseParameterPairs } from './parameters.ts';
import { join } from 'node:path';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The config file in the working folder, or the one named; empty when there is none. */
export function loadConfig(named: string | undefined, terminal: Terminal): Config {
  const path = named ?? configFileName;
  const text = terminal.readFile(join(terminal.cwd, path));
  if (text === undefined) {
    if (named !== undefined) throw new UsageError(`There is no config file ${named}.`);
    return {};
  }
  return parseConfig(path, text);
}

/** Parameters from the config, then files, then `--parameter` pairs: the later ones win. */
export function loadParameters(
  config: Config,
  files: readonly string[],
  pairs: readonly string[],
  terminal: Terminal,
): Readonly<Record<string, string>> {
  const fromFiles = [...(config.parameterFiles ?? []), ...files].map((path) => {
    const text = terminal.readFile(join(terminal.cwd, path));
    if (text === undefined) throw new UsageError(`There is no parameter file ${path}.`);
    return parseParameterFile(path, text);
  });
  return Object.assign({}, config.parameters, ...fromFiles, parseParameterPairs(pairs)) as Readonly<
    Record<string, string>
  >;
}
