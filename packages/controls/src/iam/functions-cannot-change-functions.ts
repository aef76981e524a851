import { matchesAction } from '@aspis/iam';
import { functionsWithRole, notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { judgeGrants } from './granted-statements.ts';

const changing = [
  'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionConfiguration',
  'lambda:AddPermission',
  'lambda:AddLayerVersionPermission',
  'lambda:UpdateAlias',
  'lambda:UpdateFunctionUrlConfig',
  'lambda:CreateFunctionUrlConfig',
  'lambda:PutFunctionCodeSigningConfig',
  'lambda:DeleteFunctionCodeSigningConfig',
  'iam:PutRolePolicy',
  'iam:AttachRolePolicy',
  'iam:UpdateAssumeRolePolicy',
];

export const functionsCannotChangeFunctions = defineControl({
  id: 'ASPIS-IAM-022',
  title: 'Functions may not change functions or their permissions',
  severity: 'high',
  appliesTo: ['AWS::IAM::Role'],
  why: "A function that may change code, configuration or permissions of functions lets an attacker stay: the change outlives the invocation, and runs under the other function's role.",
  fix: 'Leave changes of functions to the deployment pipeline; take lambda:Update*, lambda:AddPermission and iam:Put*/Attach* out of the role.',
  whenNotToUse: 'The function is part of the deployment, as a custom resource or a tuning tool is.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html',
    'https://attack.mitre.org/techniques/T1525/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: lambda:UpdateFunctionCode, Resource: '*' }
Orders:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt Worker.Arn }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: lambda:InvokeFunction, Resource: !GetAtt Mailer.Arn }
Orders:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt Worker.Arn }
Mailer:
  Type: AWS::Lambda::Function
`,
  },
  evaluate(role) {
    if (functionsWithRole(role, 1).length === 0) return notApplicable;
    return judgeGrants(role, ({ actions }) => {
      const found = actions.find(({ value }) => changing.some((action) => matchesAction(value, action)));
      return found === undefined ? undefined : { place: found, evidence: `a function may use ${found.value}` };
    });
  },
});
