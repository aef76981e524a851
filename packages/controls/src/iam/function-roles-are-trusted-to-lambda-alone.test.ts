import { roleTrusting, testControl } from '@aspis/testkit';
import { functionRolesAreTrustedToLambdaAlone as control } from './function-roles-are-trusted-to-lambda-alone.ts';

testControl(control, {
  fail: {
    'an account': `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: sts:AssumeRole }]
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
`,
  },
  pass: {
    'Lambda at the edge': `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: [lambda.amazonaws.com, edgelambda.amazonaws.com] }, Action: sts:AssumeRole }]
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
`,
  },
  notApplicable: {
    'not a role of a function': roleTrusting(
      '{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }',
    ),
  },
});
