import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionSetsItsMemory = defineControl({
  id: 'ASPIS-FUN-006',
  title: 'Function sets its own memory size',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'The default of 128 MB also means the smallest share of a CPU: the function is slow, often dearer than a larger one, and an oversized event ends it out of memory.',
  fix: 'Set MemorySize (in SAM also under Globals) to what measurements show, for instance with AWS Lambda Power Tuning.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/best-practices.html',
  ],
  equivalents: { 'cdk-nag': ['LambdaDefaultMemorySize'], 'serverless-rules': ['ES1005'] },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    MemorySize: 512
`,
  },
  evaluate(fn) {
    const memory = fn.isSet('MemorySize');
    if (memory.kind === 'unresolved') return memory;
    return memory.value ? pass : fail(memory, 'no MemorySize, so it is 128 MB');
  },
});
