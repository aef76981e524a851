import { testControl } from '@aspis/testkit';
import { openUrlsHaveAConcurrencyLimit as control } from './open-urls-have-a-concurrency-limit.ts';

testControl(control, {
  fail: {
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { FunctionUrlConfig: { AuthType: NONE } } }
`,
  },
  pass: {
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { ReservedConcurrentExecutions: 5, FunctionUrlConfig: { AuthType: NONE } } }
`,
  },
  unresolved: {
    imported: `
Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: f, AuthType: !ImportValue type } }
`,
  },
  notApplicable: {
    'a closed one': `
Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: f, AuthType: AWS_IAM } }
`,
  },
});
