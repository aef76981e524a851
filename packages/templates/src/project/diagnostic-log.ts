import { type Diagnostic, startOf } from '@aspis/model';

/** Diagnostics of one code in one file that are listed; the rest is counted. */
const MAX_PER_CODE = 20;

/** Collects what readers report: each thing once, and no more of a kind than a person would read. */
export class DiagnosticLog {
  readonly #listed: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  readonly #counts = new Map<
    string,
    { readonly file: string; readonly code: string; level: Diagnostic['level']; count: number }
  >();

  readonly report = (diagnostic: Diagnostic): void => {
    const { code, span, message, level } = diagnostic;
    const key = `${span.file}|${code}`;
    let counted = this.#counts.get(key);
    if (counted === undefined) this.#counts.set(key, (counted = { file: span.file, code, level, count: 0 }));
    if (counted.count < MAX_PER_CODE) {
      const identity = `${key}|${span.line}|${span.column}|${message}`;
      if (this.#seen.has(identity)) return;
      this.#seen.add(identity);
      this.#listed.push(diagnostic);
    } else if (level === 'error') counted.level = 'error';
    counted.count++;
  };

  get diagnostics(): readonly Diagnostic[] {
    const rest = [...this.#counts.values()].filter(({ count }) => count > MAX_PER_CODE);
    return [
      ...this.#listed,
      ...rest.map(({ file, code, level, count }): Diagnostic => ({
        code,
        level,
        span: startOf(file),
        message: `There are ${count - MAX_PER_CODE} more of this kind in this file.`,
      })),
    ];
  }
}
