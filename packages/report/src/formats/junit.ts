import type { Finding } from '@aspis/model';
import type { Format } from '../format.ts';
import { grouped } from '../grouped.ts';
import { clipped, printable } from '../printable.ts';
import type { FileReport, Report } from '../report.ts';
import { stateOf } from '../summary.ts';

export const junit: Format = {
  summary: 'JUnit XML, for test reports of CI systems',
  mediaType: 'application/xml',
  extension: '.xml',
  render,
};

interface Case {
  readonly outcome: 'passed' | 'failure' | 'skipped' | 'error';
  readonly xml: string;
}

/** A test suite a file; a test case a finding, and one for whether the file was read. */
function render(report: Report): string {
  const byFile = grouped(report.findings, ({ span }) => span.file);
  const scanned = report.files.map((file) =>
    suite(file.path, [readCase(file), ...(byFile.get(file.path) ?? []).map(findingCase)]),
  );
  // Findings may lie in files that are not templates, such as the source of a CDK application.
  const listed = new Set(report.files.map(({ path }) => path));
  const others = [...byFile]
    .filter(([path]) => !listed.has(path))
    .map(([path, findings]) => suite(path, findings.map(findingCase)));
  const suites = [...scanned, ...others];
  const counts = countAttributes(suites.flatMap(({ cases }) => cases));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${attribute(report.tool.name)}" ${counts}>\n${suites.map(({ xml }) => xml).join('')}</testsuites>\n`;
}

function suite(path: string, cases: readonly Case[]): { readonly cases: readonly Case[]; readonly xml: string } {
  return {
    cases,
    xml: `  <testsuite name="${attribute(path)}" ${countAttributes(cases)}>\n${cases.map(({ xml }) => xml).join('')}  </testsuite>\n`,
  };
}

function countAttributes(cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function readCase({ path, status, reasons }: FileReport): Case {
  const head = `    <testcase classname="read" name="${attribute(path)}"`;
  if (status === 'read') return { outcome: 'passed', xml: `${head}/>\n` };
  const outcome = status === 'unreadable' ? 'error' : 'skipped';
  return {
    outcome,
    xml: `${head}>\n      <${outcome} message="${attribute(`${status}: ${reasons.join(' ')}`)}"/>\n    </testcase>\n`,
  };
}

function findingCase(finding: Finding): Case {
  const { control, title, resource, span } = finding;
  const place = `file="${attribute(span.file)}" line="${span.line}"`;
  const head = `    <testcase classname="${attribute(control)}" name="${attribute(`${title}: ${resource.address}`)}" ${place}>\n`;
  const { outcome, body } = outcomeOf(finding);
  return { outcome, xml: `${head}      ${body}\n    </testcase>\n` };
}

function outcomeOf(finding: Finding): { readonly outcome: Case['outcome']; readonly body: string } {
  const { severity, priority, message, span, why, fix, suppressed } = finding;
  const skipped = (reason: string): ReturnType<typeof outcomeOf> => ({
    outcome: 'skipped',
    body: `<skipped message="${attribute(reason)}"/>`,
  });
  switch (stateOf(finding)) {
    case 'suppressed':
      return skipped(`suppressed: ${suppressed?.reason ?? ''}`);
    case 'baselined':
      return skipped('in the baseline');
    case 'unresolved':
      return skipped(`unresolved: ${message}`);
    case 'open': {
      const lines = [
        `${span.file}:${span.line}:${span.column}`,
        `priority ${priority}`,
        message,
        `Why: ${why}`,
        `Fix: ${fix}`,
      ];
      return {
        outcome: 'failure',
        body: `<failure type="${severity}" message="${attribute(message)}">${lines.map(xmlText).join('\n')}</failure>`,
      };
    }
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 has no way to write most control characters, and none to write U+FFFE and U+FFFF. */
function xmlText(text: string): string {
  return clipped(printable(text), 2000)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const attribute = xmlText;
