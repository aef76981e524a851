import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** Lambda's longest timeout, in seconds. Quotas, read 2026-11-21. */
const MAX_TIMEOUT_SECONDS = 900;

export const functionTimeoutIsBelowTheMaximum = defineControl({
  id: 'ASPIS-FUN-005',
  title: 'Function timeout is less than the maximum',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'An event that makes the function hang, by mistake or on purpose, is paid and holds concurrency for a quarter of an hour each time.',
  fix: 'Set Timeout to a little more than the longest run you expect; move longer work to Step Functions, a queue or a container.',
  whenNotToUse: 'The function is a batch job that does need minutes, and nobody outside can start it.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  ],
  equivalents: { 'sls-mentor': ['noMaxTimeout'] },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    Timeout: 900
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    Timeout: 25
`,
  },
  evaluate(fn) {
    const timeout = fn.number('Timeout');
    if (timeout.kind === 'unresolved') return timeout;
    if (timeout.value === undefined) return notApplicable;
    return timeout.value >= MAX_TIMEOUT_SECONDS
      ? fail(timeout, `Timeout is ${timeout.value} seconds, the longest there is`)
      : pass;
  },
});
