import { testControl } from '@aspis/testkit';
import { functionLogsMaskSensitiveData as control } from './function-logs-mask-sensitive-data.ts';

testControl(control, {
  fail: {
    "a function's own choice": `
Logs:
  Type: AWS::Logs::LogGroup
  Properties:
    RetentionInDays: 30
Orders:
  Type: AWS::Lambda::Function
  Properties:
    LoggingConfig: { LogGroup: !Ref Logs }
`,
  },
  pass: {
    'a policy from elsewhere': `
Logs:
  Type: AWS::Logs::LogGroup
  Properties:
    LogGroupName: /aws/lambda/orders
    DataProtectionPolicy: !Ref Policy
`,
  },
  notApplicable: {
    'the log group of something else': `
Logs:
  Type: AWS::Logs::LogGroup
  Properties:
    LogGroupName: /aws/apigateway/orders
`,
  },
});
