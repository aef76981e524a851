import { testControl } from '@aspis/testkit';
import { accessPointsActAsNoRootUser as control } from './access-points-act-as-no-root-user.ts';

const accessPoint = (properties: string) => `
Files:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: fs-1
    ${properties}
`;

testControl(control, {
  fail: { 'no user': accessPoint('ClientToken: x'), root: accessPoint('PosixUser: { Uid: 0, Gid: 1000 }') },
  pass: { 'a user of its own': accessPoint('PosixUser: { Uid: 1000, Gid: 1000 }') },
  unresolved: { 'an imported user': accessPoint('PosixUser: { Uid: !ImportValue uid, Gid: 1000 }') },
});
