import { testControl } from '@aspis/testkit';
import { topicsLogDeliveries as control } from './topics-log-deliveries.ts';

const topic = (properties: string) => `
Topic:
  Type: AWS::SNS::Topic
  Properties: { ${properties} }
`;

testControl(control, {
  fail: { 'an empty list': topic('DeliveryStatusLogging: []') },
  pass: { some: topic('DeliveryStatusLogging: [{ Protocol: sqs, SuccessFeedbackRoleArn: !GetAtt Role.Arn }]') },
  unresolved: { imported: topic('DeliveryStatusLogging: !Split [",", !ImportValue logging]') },
});
