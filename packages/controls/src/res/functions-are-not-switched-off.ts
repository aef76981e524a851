import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsAreNotSwitchedOff = defineControl({
  id: 'ASPIS-RES-003',
  title: 'Functions are not switched off by a reservation of zero',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'With a reservation of 0 the function never runs: its events are throttled, retried and lost.',
  fix: 'Set ReservedConcurrentExecutions to 1 or more, or take it out.',
  whenNotToUse: 'The function is stopped on purpose, as after an incident.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html'],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { ReservedConcurrentExecutions: 0 }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { ReservedConcurrentExecutions: 5 }
`,
  },
  evaluate(fn) {
    const reserved = fn.number('ReservedConcurrentExecutions');
    if (reserved.kind === 'unresolved') return reserved;
    if (reserved.value === undefined) return notApplicable;
    return reserved.value === 0 ? fail(reserved, 'ReservedConcurrentExecutions is 0') : pass;
  },
});
