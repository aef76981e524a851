import { readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a command may touch: the one door to the process, the clock and the user's files. */
export interface Terminal {
  readonly cwd: string;
  /** ISO date. */
  readonly today: string;
  /** True when standard output is a terminal that takes colours (NO_COLOR, FORCE_COLOR and --no-colour heeded). */
  readonly colour: boolean;
  /** True when a progress line may be drawn on standard error. */
  readonly interactive: boolean;
  readonly columns: number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Undefined when there is no such file. */
  readonly readFile: (path: string) => string | undefined;
  readonly writeFile: (path: string, text: string) => void;
  readonly exists: (path: string) => boolean;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    colour: wantsColour(env, stdout.isTTY),
    interactive: stderr.isTTY && env['CI'] === undefined,
    columns: stdout.columns ?? 100,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readFile(path) {
      try {
        return readFileSync(path, 'utf8');
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    writeFile(path, text) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    exists: existsSync,
  };
}

/** https://no-color.org: any non-empty NO_COLOR turns colours off; FORCE_COLOR turns them on off a terminal. */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return true;
  return isTerminal && env['TERM'] !== 'dumb';
}
