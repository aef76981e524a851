import { testControl } from '@aspis/testkit';
import { queueUsesKmsKey as control } from './queue-uses-kms-key.ts';

testControl(control, {
  fail: {
    'keys of SQS': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    SqsManagedSseEnabled: true
`,
  },
  pass: {
    'an alias': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    KmsMasterKeyId: alias/jobs
`,
  },
  unresolved: {
    'the properties are imported': `
Jobs:
  Type: AWS::SQS::Queue
  Properties: !ImportValue queue
`,
  },
  notApplicable: {
    'encryption switched off, which another control reports': `
Jobs:
  Type: AWS::SQS::Queue
  Properties:
    SqsManagedSseEnabled: false
`,
  },
});
