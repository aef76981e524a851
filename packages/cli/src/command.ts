import type { Terminal } from './terminal.ts';

/** One verb of the command line. Adding one is adding its file and its line in commands.ts. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The whole help text below the summary. */
  readonly help: string;
  /** Runs the verb and answers the exit code. @throws {UsageError} when the arguments do not fit. */
  readonly run: (args: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

/** 0 nothing at or above the threshold, 1 findings, 2 something could not be read, 3 usage or crash. */
export type ExitCode = 0 | 1 | 2 | 3;
