import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isDeprecated, runtimes, runtimesReviewed } from './runtimes.ts';

/** Half a year after the table's review, as ISO text: AWS itself gives notice 180 days ahead. */
const horizon = new Date(Date.parse(runtimesReviewed) + 180 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

export const functionRuntimeHasTimeLeft = defineControl({
  id: 'ASPIS-FUN-002',
  title: 'Function runtime stays supported for another half year',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A runtime about to be deprecated leaves little time to test the move; what is not moved in time runs without patches.',
  fix: 'Plan the move to the named successor and set Runtime to it.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    Handler: app.handler
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs24.x
    Handler: app.handler
`,
  },
  evaluate(fn) {
    const runtime = fn.string('Runtime');
    if (runtime.kind === 'unresolved') return runtime;
    if (runtime.value === undefined || isDeprecated(runtime.value)) return notApplicable;
    if (!isDeprecated(runtime.value, horizon)) return pass;
    const known = runtimes[runtime.value];
    const successor = known?.successor === undefined ? '' : `; its successor is ${known.successor}`;
    return fail(
      runtime,
      `${runtime.value} will be deprecated on ${known?.deprecated} (runtime table of ${runtimesReviewed})${successor}`,
    );
  },
});
