import { testControl } from '@aspis/testkit';
import { fileSystemIsEncrypted as control } from './file-system-is-encrypted.ts';

testControl(control, {
  fail: {
    off: `
Files:
  Type: AWS::EFS::FileSystem
  Properties:
    Encrypted: false
`,
  },
  pass: {
    'as text': `
Files:
  Type: AWS::EFS::FileSystem
  Properties:
    Encrypted: 'true'
`,
  },
  unresolved: {
    imported: `
Files:
  Type: AWS::EFS::FileSystem
  Properties:
    Encrypted: !ImportValue encrypted
`,
  },
});
