import { functionsWithRole, notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { judgeTrust } from './trust-statements.ts';

export const functionRolesAreTrustedToLambdaAlone = defineControl({
  id: 'ASPIS-IAM-018',
  title: 'Execution roles of functions can be taken by Lambda alone',
  severity: 'medium',
  appliesTo: ['AWS::IAM::Role'],
  why: 'An execution role that other services or principals may take as well is a second way to its permissions, past the function and its guards.',
  fix: 'Trust lambda.amazonaws.com alone (and edgelambda.amazonaws.com for Lambda@Edge); give the others a role of their own.',
  whenNotToUse: 'The role is used by a test or migration that is limited in time.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://cwe.mitre.org/data/definitions/284.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: [lambda.amazonaws.com, ec2.amazonaws.com] }, Action: sts:AssumeRole }]
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
Orders:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt Worker.Arn }
`,
  },
  evaluate(role) {
    if (functionsWithRole(role, 1).length === 0) return notApplicable;
    return judgeTrust(role, ({ principals }) => {
      const other = principals.find(({ text }) => !/^(edge)?lambda\.amazonaws\.com(\.cn)?$/.test(text.value));
      return other === undefined
        ? undefined
        : { place: other.text, evidence: `${other.text.value} may take a function's role` };
    });
  },
});
