import { fail, invocableForms, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const asynchronousFailuresGoOneWay = defineControl({
  id: 'ASPIS-RES-026',
  title: 'Failed events go to a dead-letter queue or to a destination, not to both',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'With both, every failed event is kept twice, in two forms: handled again from one place and then from the other, it is done twice.',
  fix: 'Keep the on-failure destination, which also tells the error, and take out DeadLetterConfig.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html'],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, DeadLetterConfig: { TargetArn: arn:aws:sqs:eu-west-1:111122223333:lost } }
OrdersAsync:
  Type: AWS::Lambda::EventInvokeConfig
  Properties:
    FunctionName: !Ref Orders
    Qualifier: $LATEST
    DestinationConfig: { OnFailure: { Destination: arn:aws:sqs:eu-west-1:111122223333:failed } }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
OrdersAsync:
  Type: AWS::Lambda::EventInvokeConfig
  Properties:
    FunctionName: !Ref Orders
    Qualifier: $LATEST
    DestinationConfig: { OnFailure: { Destination: arn:aws:sqs:eu-west-1:111122223333:failed } }
`,
  },
  evaluate(fn, app) {
    const configs = invocableForms(fn).flatMap((form) =>
      app.referrers(form, 'AWS::Lambda::EventInvokeConfig', 'FunctionName'),
    );
    const withDestination = configs.find(
      (config) => config.at('DestinationConfig.OnFailure.Destination').value.kind !== 'absent',
    );
    if (withDestination === undefined) return notApplicable;
    const queue = fn.at('DeadLetterConfig.TargetArn');
    return queue.value.kind === 'absent'
      ? pass
      : fail(queue, `beside it ${withDestination.logicalId} has a destination for failures`);
  },
});
