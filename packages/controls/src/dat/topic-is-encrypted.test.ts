import { testControl } from '@aspis/testkit';
import { topicIsEncrypted as control } from './topic-is-encrypted.ts';

testControl(control, {
  fail: {
    'an empty key': `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    KmsMasterKeyId: ''
`,
  },
  pass: {
    'the AWS managed key': `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    KmsMasterKeyId: alias/aws/sns
`,
  },
  unresolved: {
    'the properties are imported': `
Orders:
  Type: AWS::SNS::Topic
  Properties: !ImportValue topic
`,
  },
});
