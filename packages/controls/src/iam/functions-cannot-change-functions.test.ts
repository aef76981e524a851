import { roleThatMay, testControl } from '@aspis/testkit';
import { functionsCannotChangeFunctions as control } from './functions-cannot-change-functions.ts';

testControl(control, {
  fail: {
    'on itself': `${roleThatMay('{ Effect: Allow, Action: lambda:AddPermission, Resource: !Sub "arn:aws:lambda:*:*:function:orders" }')}Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
`,
    'by a wildcard': `${roleThatMay('{ Effect: Allow, Action: "lambda:*", Resource: "*" }')}Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
`,
  },
  pass: {
    'reading and invoking': `${roleThatMay('{ Effect: Allow, Action: [lambda:GetFunction, lambda:InvokeFunction], Resource: "*" }')}Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
`,
  },
  notApplicable: {
    'a role of no function': roleThatMay('{ Effect: Allow, Action: "lambda:*", Resource: "*" }'),
  },
});
