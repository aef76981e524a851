import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const fileSystemIsEncrypted = defineControl({
  id: 'ASPIS-DAT-056',
  title: 'File systems are encrypted at rest',
  severity: 'medium',
  appliesTo: ['AWS::EFS::FileSystem'],
  why: 'What functions write to a mounted file system outlives them; without encryption it lies in plain text on its disks.',
  fix: 'Set Encrypted to true, and KmsKeyId for a key of yours; the file system has to be made anew for it.',
  sources: [
    'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Files:
  Type: AWS::EFS::FileSystem
  Properties:
    PerformanceMode: generalPurpose
`,
    good: `
Files:
  Type: AWS::EFS::FileSystem
  Properties:
    Encrypted: true
`,
  },
  evaluate: (fileSystem) => requiresOn(fileSystem, 'Encrypted'),
});
