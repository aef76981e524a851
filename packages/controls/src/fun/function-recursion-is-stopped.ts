import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionRecursionIsStopped = defineControl({
  id: 'ASPIS-FUN-013',
  title: 'Lambda may stop the function when it calls itself in circles',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'With RecursiveLoop Allow a function that feeds its own queue, topic or bucket runs on without end, takes the concurrency of all others and bills for it.',
  fix: 'Leave RecursiveLoop out or set it to Terminate, and send results elsewhere than where the events come from.',
  whenNotToUse: 'The loop is a design with its own end condition, and an alarm watches it.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
    'https://cwe.mitre.org/data/definitions/674.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    RecursiveLoop: Allow
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    RecursiveLoop: Terminate
`,
  },
  evaluate(fn) {
    const loop = fn.string('RecursiveLoop');
    if (loop.kind === 'unresolved') return loop;
    if (loop.value === undefined) return notApplicable;
    return loop.value === 'Allow' ? fail(loop, 'RecursiveLoop is Allow') : pass;
  },
});
