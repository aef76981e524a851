import { defineControl } from '../control.ts';
import { identityPolicyTypes, judgeGrants } from './granted-statements.ts';

export const policiesDoNotAllowAllButSomeActions = defineControl({
  id: 'ASPIS-IAM-006',
  title: 'Policies do not combine Allow with NotAction',
  severity: 'medium',
  appliesTo: identityPolicyTypes,
  why: 'Allow with NotAction grants everything that is not on the list, including every action that AWS adds later.',
  fix: 'List the allowed actions in Action; forbid with a Deny statement.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    'https://cwe.mitre.org/data/definitions/183.html',
  ],
  equivalents: {
    cfn_nag: ['W15', 'W16', 'W17'],
    'guard-registry': ['IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION'],
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
            - { Effect: Allow, NotAction: iam:*, Resource: 'arn:aws:s3:::orders/*' }
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
    judgeGrants(holder, ({ view, notActions }) => {
      const place = view.at('NotAction');
      if (place.value.kind === 'absent') return undefined;
      const named = notActions.map(({ value }) => value).join(', ');
      return { place, evidence: `everything but ${named === '' ? 'a few' : named} is allowed` };
    }),
});
