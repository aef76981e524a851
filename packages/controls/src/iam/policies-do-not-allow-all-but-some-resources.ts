import { defineControl } from '../control.ts';
import { identityPolicyTypes, judgeGrants } from './granted-statements.ts';

export const policiesDoNotAllowAllButSomeResources = defineControl({
  id: 'ASPIS-IAM-007',
  title: 'Policies do not combine Allow with NotResource',
  severity: 'medium',
  appliesTo: identityPolicyTypes,
  why: "Allow with NotResource grants the actions on everything that is not on the list: other teams' resources, and whatever is made next.",
  fix: 'List the allowed ARNs in Resource; forbid with a Deny statement.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
    'https://cwe.mitre.org/data/definitions/183.html',
  ],
  equivalents: {
    cfn_nag: ['W21', 'W22', 'W23'],
    'guard-registry': ['IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_RESOURCE'],
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
            - { Effect: Allow, Action: s3:GetObject, NotResource: 'arn:aws:s3:::secret/*' }
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
    judgeGrants(holder, ({ view, notResources }) => {
      const place = view.at('NotResource');
      if (place.value.kind === 'absent') return undefined;
      const named = notResources.map(({ value }) => value).join(', ');
      return { place, evidence: `everything but ${named === '' ? 'a few' : named} is allowed` };
    }),
});
