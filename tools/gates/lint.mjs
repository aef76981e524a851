// @ts-check
import { jsonOf, runTool } from './run-tool.mjs';

/** @typedef {{ filename: string, code?: string, message: string, help?: string, labels: { span: { line: number, column: number } }[] }} Diagnostic */

/** @type {import('./gate.mjs').Gate} */
export const lint = {
  name: 'lint',
  unit: 'files',
  examine(root) {
    const answer = runTool(root, 'oxlint', ['--format=json', '--deny-warnings']);
    /** @type {{ number_of_files: number, diagnostics: Diagnostic[] }} */
    const { number_of_files: examined, diagnostics } = jsonOf('oxlint', answer);
    const problems = diagnostics.map(({ filename, code, message, help, labels }) => {
      const place = labels[0] ? `:${labels[0].span.line}:${labels[0].span.column}` : '';
      return `${filename}${place}: ${message}${help ? ` ${help}` : ''} [${code ?? 'oxlint'}]`;
    });
    if (answer.status !== 0 && problems.length === 0) problems.push(answer.output);
    return { examined, problems };
  },
};
