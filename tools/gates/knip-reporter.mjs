// @ts-check
// Knip's own reporters say what is unused, but not how much was looked at.
import { relative } from 'node:path';

/** @param {import('knip').ReporterOptions} options */
export default function report({ report: isReported, issues, counters, cwd }) {
  const problems = Object.entries(issues)
    .filter(([kind]) => isReported[/** @type {keyof typeof issues} */ (kind)])
    .flatMap(([kind, byFile]) =>
      Object.values(byFile).flatMap((bySymbol) => Object.values(bySymbol).map((issue) => describe(cwd, kind, issue))),
    );
  console.log(JSON.stringify({ examined: counters.processed, problems }));
}

/** @param {string} cwd @param {string} kind @param {import('knip').Issue} issue */
function describe(cwd, kind, { filePath, symbol, line }) {
  const file = relative(cwd, filePath);
  if (kind === 'files') return `${file}: imported by nobody`;
  return `${file}${line ? `:${line}` : ''}: ${symbol} [${kind}]`;
}
