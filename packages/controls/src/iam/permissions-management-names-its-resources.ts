import { expandAction, needsEveryResource } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { coversEverything, identityPolicyTypes, judgeGrants } from './granted-statements.ts';

export const permissionsManagementNamesItsResources = defineControl({
  id: 'ASPIS-IAM-010',
  title: 'Actions that manage permissions are allowed on named resources only',
  severity: 'high',
  appliesTo: identityPolicyTypes,
  why: 'These actions decide who may do what. On every resource they let the holder open buckets, keys, roles and functions to himself or to the world.',
  fix: 'Name the resources, or take the actions out: a function seldom has to manage permissions.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html',
    'https://attack.mitre.org/techniques/T1098/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_109'],
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
            - { Effect: Allow, Action: [s3:PutBucketPolicy, s3:PutBucketAcl], Resource: '*' }
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
    judgeGrants(holder, (statement) => {
      if (coversEverything(statement) === undefined) return undefined;
      const managing = statement.actions.filter(({ value }) => managesPermissions(value));
      const [first] = managing;
      return first === undefined
        ? undefined
        : { place: first, evidence: `${managing.map(({ value }) => value).join(', ')} on every resource` };
    }),
});

/** Actions of one pattern that are looked at. */
const MAX_ACTIONS = 5000;

/** Actions that no resource can be named for are left out. Every write to IAM itself decides who may do what, whatever level AWS gives it. */
function managesPermissions(pattern: string): boolean {
  return expandAction(pattern, MAX_ACTIONS).actions.some(
    ({ id, accessLevel }) =>
      (accessLevel === 'Permissions management' && needsEveryResource(id) !== true) ||
      (accessLevel === 'Write' && id.startsWith('iam:')),
  );
}
