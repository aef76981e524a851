import { testControl } from '@aspis/testkit';
import { accessPointIsNotRoot as control } from './access-point-is-not-root.ts';

testControl(control, {
  fail: {
    'no user': `
Mount:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: !Ref Files
    RootDirectory: { Path: /orders }
`,
    'no folder': `
Mount:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: !Ref Files
    PosixUser: { Uid: '1001', Gid: '1001' }
`,
    'the root folder': `
Mount:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: !Ref Files
    PosixUser: { Uid: 1001, Gid: 1001 }
    RootDirectory: { Path: / }
`,
  },
  pass: {
    'a folder known later': `
Mount:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: !Ref Files
    PosixUser: { Uid: '1001', Gid: '1001' }
    RootDirectory: { Path: !Sub '/\${Stage}/orders' }
`,
  },
  unresolved: {
    imported: `
Mount:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: !Ref Files
    PosixUser: { Uid: !ImportValue uid, Gid: '1001' }
    RootDirectory: { Path: /orders }
`,
  },
});
