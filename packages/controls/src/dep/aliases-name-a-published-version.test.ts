import { testControl } from '@aspis/testkit';
import { aliasesNameAPublishedVersion as control } from './aliases-name-a-published-version.ts';

testControl(control, {
  fail: {
    'by reference to the function': `
Orders: { Type: AWS::Lambda::Function }
Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Orders, FunctionVersion: '$LATEST', Name: live } }
`,
    'by the default of a parameter': `
Parameters: { Release: { Type: String, Default: $LATEST } }
Resources:
  Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: orders, FunctionVersion: !Ref Release, Name: live } }
`,
  },
  pass: {
    'the version of the template': `
Version: { Type: AWS::Lambda::Version, Properties: { FunctionName: orders } }
Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: orders, FunctionVersion: !GetAtt Version.Version, Name: live } }
`,
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live } }
`,
  },
  unresolved: {
    'a parameter': `
Parameters: { Release: { Type: String } }
Resources:
  Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: orders, FunctionVersion: !Ref Release, Name: live } }
`,
  },
});
