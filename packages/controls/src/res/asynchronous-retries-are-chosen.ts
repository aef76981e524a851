import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const asynchronousRetriesAreChosen = defineControl({
  id: 'ASPIS-RES-023',
  title: 'Retries and age of asynchronous events are chosen',
  severity: 'info',
  appliesTo: ['AWS::Lambda::EventInvokeConfig'],
  why: 'By default an event is tried three times within six hours. A payment tried six hours late, or thrice, may be worse than one that failed.',
  fix: 'Set MaximumRetryAttempts and MaximumEventAgeInSeconds.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html'],
  equivalents: {},
  examples: {
    bad: `
Config:
  Type: AWS::Lambda::EventInvokeConfig
  Properties: { FunctionName: !Ref Orders, Qualifier: $LATEST }
Orders:
  Type: AWS::Lambda::Function
`,
    good: `
Config:
  Type: AWS::Lambda::EventInvokeConfig
  Properties: { FunctionName: !Ref Orders, Qualifier: $LATEST, MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 600 }
Orders:
  Type: AWS::Lambda::Function
`,
  },
  evaluate(config) {
    const attempts = config.isSet('MaximumRetryAttempts');
    const age = config.isSet('MaximumEventAgeInSeconds');
    if (attempts.kind === 'unresolved') return attempts;
    if (age.kind === 'unresolved') return age;
    if (!attempts.value && !age.value)
      return fail(attempts, 'neither MaximumRetryAttempts nor MaximumEventAgeInSeconds is set');
    return pass;
  },
});
