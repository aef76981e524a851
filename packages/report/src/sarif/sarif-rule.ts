import { type Severity, layerTitles } from '@aspis/model';
import type { ControlInfo } from '../report.ts';

export type SarifLevel = 'error' | 'warning' | 'note';

export const sarifLevels: Readonly<Record<Severity, SarifLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** The middle of GitHub's bands: over 9 critical, 7 to 8.9 high, 4 to 6.9 medium, 0.1 to 3.9 low. Advice has none. */
const securitySeverities: Readonly<Record<Severity, string | undefined>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.5',
  info: undefined,
};

/** A control as a `reportingDescriptor`. Its texts are ours, so that only their form needs care. */
export function sarifRule({ id, layer, title, severity, why, fix, sources, equivalents }: ControlInfo): unknown {
  const securitySeverity = securitySeverities[severity];
  const elsewhere = Object.entries(equivalents).map(([tool, ids]) => `${tool}: ${ids.join(', ')}`);
  const [helpUri] = sources;
  const help = [
    `**${title}**`,
    why,
    `**Fix.** ${fix}`,
    sources.map((source) => `- <${source}>`).join('\n'),
    elsewhere.length === 0 ? '' : `The same check elsewhere: ${elsewhere.join('; ')}`,
    `\`aspis explain ${id}\``,
  ];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: { text: `${why}\n\nFix: ${fix}`, markdown: help.filter((part) => part !== '').join('\n\n') },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      tags: ['security', 'aws', 'lambda', `layer/${layer}`, layerTitles[layer]],
      precision: 'high',
      'problem.severity': severity === 'info' || severity === 'low' ? 'recommendation' : sarifLevels[severity],
      ...(securitySeverity === undefined ? {} : { 'security-severity': securitySeverity }),
    },
  };
}
