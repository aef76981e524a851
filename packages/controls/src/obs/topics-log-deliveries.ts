import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const topicsLogDeliveries = defineControl({
  id: 'ASPIS-OBS-040',
  title: 'Topics log the status of their deliveries',
  severity: 'info',
  appliesTo: ['AWS::SNS::Topic'],
  why: 'What a topic could not deliver is gone without a trace: nobody sees that an alarm or an event never arrived.',
  fix: 'Set DeliveryStatusLogging with a FailureFeedbackRoleArn for each protocol that the topic delivers to.',
  sources: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html',
  ],
  equivalents: { 'aws-config': ['SNS_TOPIC_MESSAGE_DELIVERY_NOTIFICATION_ENABLED'] },
  examples: {
    bad: `
Orders:
  Type: AWS::SNS::Topic
  Properties: { DisplayName: orders }
`,
    good: `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    DisplayName: orders
    DeliveryStatusLogging: [{ Protocol: lambda, FailureFeedbackRoleArn: arn:aws:iam::111122223333:role/sns }]
`,
  },
  evaluate(topic) {
    const logging = topic.items('DeliveryStatusLogging');
    if (logging.kind === 'unresolved') return logging;
    return logging.value.length > 0 ? pass : fail(logging, 'no DeliveryStatusLogging');
  },
});
