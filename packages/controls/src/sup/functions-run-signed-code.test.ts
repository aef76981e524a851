import { testControl } from '@aspis/testkit';
import { functionsRunSignedCode as control } from './functions-run-signed-code.ts';

testControl(control, {
  fail: {
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22.x } }
`,
  },
  pass: {
    'from a parameter': `
Orders: { Type: AWS::Lambda::Function, Properties: { CodeSigningConfigArn: !ImportValue signing } }
`,
  },
  notApplicable: {
    'an image': `
Orders: { Type: AWS::Lambda::Function, Properties: { PackageType: Image } }
`,
  },
});
