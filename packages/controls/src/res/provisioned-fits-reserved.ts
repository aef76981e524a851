import { fail, functionBehind, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const provisionedFitsReserved = defineControl({
  id: 'ASPIS-RES-033',
  title: 'Provisioned concurrency is within what is reserved',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Alias', 'AWS::Lambda::Version'],
  why: 'Lambda cannot keep more instances warm than the function may run: the deployment fails, or an update of one of the two fails later, in a hurry.',
  fix: 'Set ReservedConcurrentExecutions of the function to at least ProvisionedConcurrentExecutions.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html'],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, ReservedConcurrentExecutions: 5 }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Orders, FunctionVersion: '1', Name: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 } }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, ReservedConcurrentExecutions: 20 }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Orders, FunctionVersion: '1', Name: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 } }
`,
  },
  evaluate(form) {
    const provisioned = form.number('ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions');
    if (provisioned.kind === 'unresolved') return provisioned;
    const fn = functionBehind(form.at('FunctionName'));
    if (provisioned.value === undefined || fn.kind === 'unresolved' || fn.value === undefined) return notApplicable;
    const reserved = fn.value.number('ReservedConcurrentExecutions');
    if (reserved.kind === 'unresolved') return reserved;
    if (reserved.value === undefined) return notApplicable;
    return provisioned.value > reserved.value
      ? fail(provisioned, `${provisioned.value} are provisioned, but ${reserved.value} reserved`)
      : pass;
  },
});
