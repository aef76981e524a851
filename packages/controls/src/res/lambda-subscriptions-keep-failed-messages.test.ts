import { testControl } from '@aspis/testkit';
import { lambdaSubscriptionsKeepFailedMessages as control } from './lambda-subscriptions-keep-failed-messages.ts';

testControl(control, {
  fail: {
    'a queue': `
Sub: { Type: AWS::SNS::Subscription, Properties: { Protocol: sqs, Endpoint: !GetAtt Q.Arn, TopicArn: !Ref T } }
`,
  },
  pass: {
    'from a parameter': `
Sub: { Type: AWS::SNS::Subscription, Properties: { Protocol: sqs, Endpoint: q, TopicArn: t, RedrivePolicy: !ImportValue redrive } }
`,
  },
});
