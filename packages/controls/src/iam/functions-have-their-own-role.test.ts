import { testControl } from '@aspis/testkit';
import { functionsHaveTheirOwnRole as control } from './functions-have-their-own-role.ts';

testControl(control, {
  fail: {
    'a role outside the template': `
Orders: { Type: AWS::Lambda::Function, Properties: { Role: arn:aws:iam::111122223333:role/all } }
Mailer: { Type: AWS::Lambda::Function, Properties: { Role: arn:aws:iam::111122223333:role/all } }
`,
    'a role given as parameter': `
Parameters: { RoleArn: { Type: String } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Role: !Ref RoleArn } }
  Mailer: { Type: AWS::Lambda::Function, Properties: { Role: !Ref RoleArn } }
`,
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { Role: !GetAtt Shared.Arn } }
Mailer: { Type: AWS::Serverless::Function, Properties: { Role: !GetAtt Shared.Arn } }
Shared: { Type: AWS::IAM::Role }
`,
  },
  pass: {
    'one function': `
Orders: { Type: AWS::Lambda::Function, Properties: { Role: arn:aws:iam::111122223333:role/orders } }
`,
  },
  notApplicable: {
    'no role in sight': `
Orders: { Type: AWS::Lambda::Function }
`,
  },
});
