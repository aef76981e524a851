import { testControl } from '@aspis/testkit';
import { codeSigningConfigsAreUsed as control } from './code-signing-configs-are-used.ts';

testControl(control, {
  fail: {
    'another is named': `
A: { Type: AWS::Lambda::CodeSigningConfig }
B: { Type: AWS::Lambda::CodeSigningConfig }
F: { Type: AWS::Lambda::Function, Properties: { CodeSigningConfigArn: !Ref B } }
`,
  },
  pass: {
    named: `
B: { Type: AWS::Lambda::CodeSigningConfig }
F: { Type: AWS::Lambda::Function, Properties: { CodeSigningConfigArn: !GetAtt B.CodeSigningConfigArn } }
`,
  },
  notApplicable: {
    'no function here': `
B: { Type: AWS::Lambda::CodeSigningConfig }
`,
  },
});
