import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const accessPointsHaveTheirOwnDirectory = defineControl({
  id: 'ASPIS-FUN-014',
  title: 'File system access points open a directory of their own',
  severity: 'low',
  appliesTo: ['AWS::EFS::AccessPoint'],
  why: 'Through an access point at / a function that is taken over sees the files of everything else on the file system.',
  fix: 'Set RootDirectory.Path to a directory that belongs to this application alone.',
  sources: [
    'https://docs.aws.amazon.com/efs/latest/ug/enforce-root-directory-access-point.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Files:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: fs-1
`,
    good: `
Files:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: fs-1
    RootDirectory: { Path: /orders }
`,
  },
  evaluate(accessPoint) {
    const path = accessPoint.text('RootDirectory.Path');
    if (path.kind === 'unresolved') return path;
    if (path.value === undefined) return fail(path, 'no RootDirectory, so it is /');
    return path.value === '/' ? fail(path, 'RootDirectory.Path is /') : pass;
  },
});
