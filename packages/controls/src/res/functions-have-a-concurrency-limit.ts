import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsHaveAConcurrencyLimit = defineControl({
  id: 'ASPIS-RES-001',
  title: 'Functions have a concurrency limit of their own',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Without a limit one busy or attacked function takes all the concurrency of the account, and every other function is throttled with it.',
  fix: 'Set ReservedConcurrentExecutions to what the function and what stands behind it can bear.',
  whenNotToUse:
    'The account limit was raised far above what the function can use, or a queue mapping with MaximumConcurrency is its only trigger.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_115'],
    'cdk-nag': ['LambdaConcurrency'],
    'guard-registry': ['LAMBDA_CONCURRENCY_CHECK'],
    cfn_nag: ['W92'],
    'aws-config': ['LAMBDA_CONCURRENCY_CHECK'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Runtime: nodejs22.x }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 20 }
`,
  },
  evaluate(fn) {
    const reserved = fn.isSet('ReservedConcurrentExecutions');
    if (reserved.kind === 'unresolved') return reserved;
    return reserved.value ? pass : fail(reserved, 'no ReservedConcurrentExecutions');
  },
});
