import { testControl } from '@aspis/testkit';
import { topicUsesCustomerKey as control } from './topic-uses-customer-key.ts';

testControl(control, {
  fail: {
    'the alias by ARN': `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    KmsMasterKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/sns
`,
  },
  pass: {
    'an alias of yours': `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    KmsMasterKeyId: alias/orders
`,
  },
  unresolved: {
    'the properties are imported': `
Orders:
  Type: AWS::SNS::Topic
  Properties: !ImportValue topic
`,
  },
  notApplicable: {
    'not encrypted, which another control reports': `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    TopicName: orders
`,
  },
});
