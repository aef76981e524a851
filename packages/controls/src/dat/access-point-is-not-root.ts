import { type Verdict, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const accessPointIsNotRoot = defineControl({
  id: 'ASPIS-DAT-057',
  title: 'File system access points lead neither to the root folder nor to the root user',
  severity: 'medium',
  appliesTo: ['AWS::EFS::AccessPoint'],
  why: 'A function that mounts the root folder, or as user 0, reads and changes the files of everything else on the file system.',
  fix: 'Set RootDirectory.Path to a folder of its own and PosixUser to a Uid and Gid other than 0.',
  sources: [
    'https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Mount:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: !Ref Files
    PosixUser: { Uid: '0', Gid: '0' }
    RootDirectory: { Path: /orders }
`,
    good: `
Mount:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: !Ref Files
    PosixUser: { Uid: '1001', Gid: '1001' }
    RootDirectory: { Path: /orders }
`,
  },
  evaluate(accessPoint) {
    const user = accessPoint.string('PosixUser.Uid');
    const path = accessPoint.text('RootDirectory.Path');
    const verdicts: Verdict[] = [];
    if (user.kind === 'unresolved') verdicts.push(user);
    else if (user.value === undefined) verdicts.push(fail(accessPoint.at('PosixUser'), 'no PosixUser'));
    else if (Number(user.value) === 0) verdicts.push(fail(user, 'Uid is 0'));
    if (path.kind === 'unresolved') verdicts.push(path);
    else if ((path.value ?? '/') === '/')
      verdicts.push(
        fail(
          accessPoint.at('RootDirectory.Path'),
          path.value === undefined ? 'no RootDirectory, which then is /' : 'Path is /',
        ),
      );
    return verdicts.length > 0 ? verdicts : pass;
  },
});
