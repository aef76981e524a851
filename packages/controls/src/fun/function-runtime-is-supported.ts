import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isDeprecated, runtimes, runtimesReviewed } from './runtimes.ts';

export const functionRuntimeIsSupported = defineControl({
  id: 'ASPIS-FUN-001',
  title: 'Function runs on a supported runtime',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'AWS no longer patches a deprecated runtime: known holes in the language and its libraries stay open, and soon the function can no longer be updated to close others.',
  fix: 'Set Runtime to the named successor, or move the function to a container image whose base you patch yourself.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html',
    'https://cwe.mitre.org/data/definitions/1104.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_363'],
    prowler: ['awslambda_function_using_supported_runtimes'],
    securityhub: ['Lambda.2'],
    'cfn-lint': ['W2531'],
    cloudsploit: ['lambdaOldRuntimes'],
    'sls-mentor': ['noDeprecatedRuntime'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: python3.8
    Handler: app.handler
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: python3.14
    Handler: app.handler
`,
  },
  evaluate(fn) {
    const runtime = fn.string('Runtime');
    if (runtime.kind === 'unresolved') return runtime;
    // Container images bring their own.
    if (runtime.value === undefined) return notApplicable;
    if (!isDeprecated(runtime.value)) return pass;
    const known = runtimes[runtime.value];
    const successor = known?.successor === undefined ? '' : `; its successor is ${known.successor}`;
    return fail(
      runtime,
      `${runtime.value} is deprecated since ${known?.deprecated} (runtime table of ${runtimesReviewed})${successor}`,
    );
  },
});
