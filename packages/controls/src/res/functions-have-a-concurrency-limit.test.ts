import { testControl } from '@aspis/testkit';
import { functionsHaveAConcurrencyLimit as control } from './functions-have-a-concurrency-limit.ts';

testControl(control, {
  fail: {
    'under a condition only': `
Parameters: { Stage: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: !If [IsProd, 20, !Ref AWS::NoValue] } }
`,
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22.x } }
`,
  },
  pass: {
    'from a parameter': `
Parameters: { Limit: { Type: Number } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: !Ref Limit } }
`,
    'in SAM Globals': `
Transform: AWS::Serverless-2016-10-31
Globals: { Function: { ReservedConcurrentExecutions: 10 } }
Resources:
  Orders: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22.x } }
`,
  },
});
