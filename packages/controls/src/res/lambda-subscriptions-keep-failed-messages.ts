import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const lambdaSubscriptionsKeepFailedMessages = defineControl({
  id: 'ASPIS-RES-014',
  title: 'Topic subscriptions keep the messages they could not deliver',
  severity: 'low',
  appliesTo: ['AWS::SNS::Subscription'],
  why: 'SNS gives up on a subscriber that is throttled or gone, and the message is lost.',
  fix: 'Set RedrivePolicy with a deadLetterTargetArn on the subscription.',
  whenNotToUse: 'The message is worthless when it comes late.',
  sources: ['https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html'],
  equivalents: {
    'cdk-nag': ['SNSRedrivePolicy'],
    'serverless-rules': ['ES7000'],
    'sls-mentor': ['snsRedrivePolicy'],
  },
  examples: {
    bad: `
Sub:
  Type: AWS::SNS::Subscription
  Properties: { Protocol: lambda, Endpoint: !GetAtt Orders.Arn, TopicArn: !Ref Topic }
`,
    good: `
Sub:
  Type: AWS::SNS::Subscription
  Properties:
    Protocol: lambda
    Endpoint: !GetAtt Orders.Arn
    TopicArn: !Ref Topic
    RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn }
`,
  },
  evaluate(resource) {
    const given = resource.isSet('RedrivePolicy');
    if (given.kind === 'unresolved') return given;
    return given.value ? pass : fail(given, 'no RedrivePolicy');
  },
});
