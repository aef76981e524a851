import { testControl } from '@aspis/testkit';
import { functionsArePublishedByAlias as control } from './functions-are-published-by-alias.ts';

testControl(control, {
  fail: {
    'a version alone': `
Orders: { Type: AWS::Lambda::Function }
V: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Orders } }
`,
  },
  pass: {
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live } }
`,
  },
});
