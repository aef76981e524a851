import { defineControl } from '../control.ts';
import { identityPolicyTypes, judgeGrants } from './granted-statements.ts';

export const policiesNameTheirActions = defineControl({
  id: 'ASPIS-IAM-003',
  title: 'Policies do not allow the action "*"',
  severity: 'high',
  appliesTo: identityPolicyTypes,
  why: 'A star for the action hands over what nobody thought of, and what AWS adds next year: deleting, granting to others, passing roles.',
  fix: 'List the actions that the code calls, as in dynamodb:GetItem, dynamodb:PutItem.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_63'],
    cfn_nag: ['F3', 'F4', 'F5'],
    'guard-registry': ['IAM_ROLE_NO_WILDCARD_ACTIONS_ON_PERMISSIONS'],
  },
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
            - { Effect: Allow, Action: '*', Resource: 'arn:aws:s3:::orders/*' }
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
            - { Effect: Allow, Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: !GetAtt Orders.Arn }
Orders:
  Type: AWS::DynamoDB::Table
`,
  },
  evaluate: (holder) =>
    judgeGrants(holder, ({ actions }) => {
      const action = actions.find(({ value }) => value === '*' || value === '*:*');
      return action === undefined ? undefined : { place: action, evidence: `the action ${action.value} is allowed` };
    }),
});
