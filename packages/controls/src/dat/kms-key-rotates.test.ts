import { testControl } from '@aspis/testkit';
import { kmsKeyRotates as control } from './kms-key-rotates.ts';

testControl(control, {
  fail: {
    off: `
Key:
  Type: AWS::KMS::Key
  Properties:
    EnableKeyRotation: false
`,
    'off as text': `
Key:
  Type: AWS::KMS::Key
  Properties:
    EnableKeyRotation: 'false'
`,
  },
  pass: {
    'on as text': `
Key:
  Type: AWS::KMS::Key
  Properties:
    EnableKeyRotation: 'true'
`,
  },
  unresolved: {
    imported: `
Key:
  Type: AWS::KMS::Key
  Properties:
    EnableKeyRotation: !ImportValue rotation
`,
  },
  notApplicable: {
    'an asymmetric key': `
Key:
  Type: AWS::KMS::Key
  Properties:
    KeySpec: RSA_3072
    KeyUsage: SIGN_VERIFY
`,
    'imported material': `
Key:
  Type: AWS::KMS::Key
  Properties:
    Origin: EXTERNAL
`,
  },
});
