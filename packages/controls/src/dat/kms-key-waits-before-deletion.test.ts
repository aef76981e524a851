import { testControl } from '@aspis/testkit';
import { kmsKeyWaitsBeforeDeletion as control } from './kms-key-waits-before-deletion.ts';

testControl(control, {
  fail: {
    'as text': `
Key:
  Type: AWS::KMS::Key
  Properties:
    PendingWindowInDays: '10'
`,
  },
  pass: {
    'by default': `
Key:
  Type: AWS::KMS::Key
  Properties:
    Description: orders
`,
  },
  unresolved: {
    imported: `
Key:
  Type: AWS::KMS::Key
  Properties:
    PendingWindowInDays: !ImportValue days
`,
  },
});
