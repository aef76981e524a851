import { fail, notApplicable, pass, triggersOf, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';

export const asynchronousFunctionsKeepFailedEvents = defineControl({
  id: 'ASPIS-RES-004',
  title: 'Events that an asynchronous function fails on are kept',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'After two retries Lambda drops an asynchronous event. Without a destination it is gone, and an attacker who can make the function fail makes it forget.',
  fix: 'Set DestinationConfig.OnFailure in an EventInvokeConfig (SAM: EventInvokeConfig on the function), or DeadLetterConfig.',
  whenNotToUse: "The event is worthless after a failure, as a cache warmer's is.",
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
  ],
  equivalents: {
    'cdk-nag': ['LambdaAsyncFailureDestination'],
    'serverless-rules': ['ES1007'],
    'sls-mentor': ['asyncSpecifyFailureDestination'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
Nightly:
  Type: AWS::Events::Rule
  Properties:
    ScheduleExpression: rate(1 day)
    Targets: [{ Id: orders, Arn: !GetAtt Orders.Arn }]
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    DeadLetterConfig: { TargetArn: !GetAtt Failed.Arn }
Failed:
  Type: AWS::SQS::Queue
Nightly:
  Type: AWS::Events::Rule
  Properties:
    ScheduleExpression: rate(1 day)
    Targets: [{ Id: orders, Arn: !GetAtt Orders.Arn }]
`,
  },
  evaluate(fn, app) {
    const triggers = triggersOf(fn);
    const isAsynchronous = triggers.some(
      ({ kind, invocation }) => invocation === 'asynchronous' && kind !== 'cloudformation',
    );
    if (triggers.length > 0 && !isAsynchronous) return notApplicable;
    const deadLetter = fn.isSet('DeadLetterConfig.TargetArn');
    if (deadLetter.kind === 'unresolved') return deadLetter;
    if (deadLetter.value) return pass;
    for (const config of app.referrers(fn, 'AWS::Lambda::EventInvokeConfig', 'FunctionName')) {
      const onFailure = config.isSet('DestinationConfig.OnFailure.Destination');
      if (onFailure.kind === 'unresolved' || onFailure.value) return onFailure.kind === 'unresolved' ? onFailure : pass;
    }
    if (triggers.length === 0)
      return unresolved(fn, 'no trigger is in sight, so it is not known whether it is invoked asynchronously');
    const kinds = [
      ...new Set(triggers.filter(({ invocation }) => invocation === 'asynchronous').map(({ kind }) => kind)),
    ].join(', ');
    return fail(
      deadLetter,
      `invoked asynchronously by ${kinds}, with neither a failure destination nor a dead-letter queue`,
    );
  },
});
