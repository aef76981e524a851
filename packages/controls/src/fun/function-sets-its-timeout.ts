import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionSetsItsTimeout = defineControl({
  id: 'ASPIS-FUN-004',
  title: 'Function sets its own timeout',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'The default of 3 seconds ends a function in the middle of its work as soon as something it calls is slow, and leaves half-done writes behind.',
  fix: 'Set Timeout (in SAM also under Globals) to a little more than the longest run you expect.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/best-practices.html',
  ],
  equivalents: { 'cdk-nag': ['LambdaDefaultTimeout'], 'serverless-rules': ['ES1006'] },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs24.x
    Handler: app.handler
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs24.x
    Handler: app.handler
    Timeout: 10
`,
  },
  evaluate(fn) {
    const timeout = fn.isSet('Timeout');
    if (timeout.kind === 'unresolved') return timeout;
    return timeout.value ? pass : fail(timeout, 'no Timeout, so it is 3 seconds');
  },
});
