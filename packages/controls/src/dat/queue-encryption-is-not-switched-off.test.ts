import { testControl } from '@aspis/testkit';
import { queueEncryptionIsNotSwitchedOff as control } from './queue-encryption-is-not-switched-off.ts';

testControl(control, {
  fail: {
    'off as text': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    SqsManagedSseEnabled: 'false'
`,
  },
  pass: {
    on: `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    SqsManagedSseEnabled: true
`,
    'a KMS key instead': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    SqsManagedSseEnabled: false
    KmsMasterKeyId: !Ref Key
`,
  },
  unresolved: {
    imported: `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    SqsManagedSseEnabled: !ImportValue sse
`,
  },
});
