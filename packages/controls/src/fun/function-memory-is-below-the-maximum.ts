import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** Lambda's largest memory, in MB. Quotas, read 2026-11-21. */
const MAX_MEMORY_MB = 10_240;

export const functionMemoryIsBelowTheMaximum = defineControl({
  id: 'ASPIS-FUN-007',
  title: 'Function memory is less than the maximum',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Time is paid by the megabyte: at the largest memory a flood of requests costs eighty times what it costs at the smallest.',
  fix: 'Set MemorySize to what measurements show, for instance with AWS Lambda Power Tuning.',
  whenNotToUse: 'The function was measured and does need it, as inference and media work may.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html'],
  equivalents: { 'sls-mentor': ['underMaxMemory'] },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    MemorySize: 10240
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    MemorySize: 1024
`,
  },
  evaluate(fn) {
    const memory = fn.number('MemorySize');
    if (memory.kind === 'unresolved') return memory;
    if (memory.value === undefined) return notApplicable;
    return memory.value >= MAX_MEMORY_MB ? fail(memory, `MemorySize is ${memory.value} MB, the most there is`) : pass;
  },
});
