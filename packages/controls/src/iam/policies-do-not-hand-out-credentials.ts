import { matchesAction } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { coversEverything, identityPolicyTypes, judgeGrants } from './granted-statements.ts';

/** Credential-exposing actions of the cloudsplaining list (BSD-3 facts), read 2026-11-21. */
const revealing = [
  'chime:CreateApiKey',
  'codepipeline:PollForJobs',
  'cognito-identity:GetOpenIdToken',
  'cognito-identity:GetOpenIdTokenForDeveloperIdentity',
  'cognito-identity:GetCredentialsForIdentity',
  'connect:GetFederationToken',
  'ec2:GetPasswordData',
  'ecr:GetAuthorizationToken',
  'gamelift:RequestUploadCredentials',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateServiceSpecificCredential',
  'iam:ResetServiceSpecificCredential',
  'iam:UpdateAccessKey',
  'lightsail:GetInstanceAccessDetails',
  'lightsail:GetRelationalDatabaseMasterUserPassword',
  'rds-db:connect',
  'redshift:GetClusterCredentials',
  'sso:GetRoleCredentials',
  'mediapackage:RotateChannelCredentials',
  'mediapackage:RotateIngestEndpointCredentials',
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:GetFederationToken',
  'sts:GetSessionToken',
];

export const policiesDoNotHandOutCredentials = defineControl({
  id: 'ASPIS-IAM-011',
  title: 'Actions that return credentials are allowed on named resources only',
  severity: 'medium',
  appliesTo: identityPolicyTypes,
  why: 'The credentials that these actions return outlive the invocation: an attacker takes them home and uses them from anywhere.',
  fix: 'Name the roles, users or databases in Resource.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://attack.mitre.org/techniques/T1552/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_107'],
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
            - { Effect: Allow, Action: iam:CreateAccessKey, Resource: '*' }
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
            - { Effect: Allow, Action: sts:AssumeRole, Resource: !GetAtt Reports.Arn }
Reports:
  Type: AWS::IAM::Role
`,
  },
  evaluate: (holder) =>
    judgeGrants(holder, (statement) => {
      if (coversEverything(statement) === undefined) return undefined;
      const found = statement.actions.find(({ value }) => revealing.some((action) => matchesAction(value, action)));
      return found === undefined
        ? undefined
        : { place: found, evidence: `${found.value} returns credentials for any resource` };
    }),
});
