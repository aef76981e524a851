import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const accessPointsActAsNoRootUser = defineControl({
  id: 'ASPIS-FUN-014',
  title: 'File system access points act as a user other than root',
  severity: 'medium',
  appliesTo: ['AWS::EFS::AccessPoint'],
  why: 'Through an access point of user 0, or of none, a function that is taken over reads and changes the files of every other function on the file system.',
  fix: 'Give the access point a PosixUser with a Uid and Gid of its own, other than 0, and a RootDirectory of its own.',
  sources: ['https://docs.aws.amazon.com/efs/latest/ug/enforce-identity-access-points.html', 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html'],
  equivalents: {},
  examples: {
    bad: `
Files:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: fs-1
    PosixUser: { Uid: '0', Gid: '0' }
`,
    good: `
Files:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: fs-1
    PosixUser: { Uid: '1001', Gid: '1001' }
`,
  },
  evaluate(accessPoint) {
    const user = accessPoint.isSet('PosixUser');
    if (user.kind === 'unresolved') return user;
    if (!user.value) return fail(user, 'no PosixUser, so the client says who it is');
    const uid = accessPoint.number('PosixUser.Uid');
    if (uid.kind === 'unresolved') return uid;
    return uid.value === 0 ? fail(uid, 'PosixUser.Uid is 0, the root user') : pass;
  },
});
