import { testControl } from '@aspis/testkit';
import { snapstartTakesEffect as control } from './snapstart-takes-effect.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    SnapStart: { ApplyOn: PublishedVersions }
    ${properties}
`;
const version = `
Version1:
  Type: AWS::Lambda::Version
  Properties:
    FunctionName: !GetAtt Fn.Arn
`;

testControl(control, {
  fail: {
    'no version': fn('Runtime: python3.13'),
    'a runtime without it': fn('Runtime: nodejs24.x') + version,
    'a container image': fn('PackageType: Image') + version,
    'a large /tmp': fn('EphemeralStorage: { Size: 1024 }') + version,
    'a file system': fn('FileSystemConfigs: [{ Arn: x, LocalMountPath: /mnt/x }]') + version,
  },
  pass: {
    'a version by reference': fn('Runtime: dotnet10') + version,
    'a runtime that our table does not know yet': fn('Runtime: java29') + version,
  },
  unresolved: { 'the runtime is imported': fn('Runtime: !ImportValue runtime') + version },
  notApplicable: {
    'not asked for': `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
`,
    'switched off': `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    SnapStart: { ApplyOn: None }
`,
  },
});
