import { testControl } from '@aspis/testkit';
import { kmsKeyIsEnabled as control } from './kms-key-is-enabled.ts';

testControl(control, {
  fail: {
    'off as text': `
Key:
  Type: AWS::KMS::Key
  Properties:
    Enabled: 'false'
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
    Enabled: !ImportValue enabled
`,
  },
});
