import { testControl } from '@aspis/testkit';
import { accessPointsHaveTheirOwnDirectory as control } from './access-points-have-their-own-directory.ts';

const accessPoint = (properties: string) => `
Files:
  Type: AWS::EFS::AccessPoint
  Properties:
    FileSystemId: fs-1
    ${properties}
`;

testControl(control, {
  fail: { 'the root, said so': accessPoint('RootDirectory: { Path: / }') },
  pass: { 'a composed path': accessPoint('RootDirectory: { Path: !Sub "/${AWS::StackName}" }') },
  unresolved: { 'an imported directory': accessPoint('RootDirectory: !ImportValue directory') },
});
