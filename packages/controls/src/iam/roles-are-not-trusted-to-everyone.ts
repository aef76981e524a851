import { isEveryone, limitsCaller } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeTrust } from './trust-statements.ts';

export const rolesAreNotTrustedToEveryone = defineControl({
  id: 'ASPIS-IAM-015',
  title: 'Roles can be taken by named principals only',
  severity: 'critical',
  appliesTo: ['AWS::IAM::Role'],
  why: 'With "*" as principal anyone with an AWS account of their own takes the role and all it allows.',
  fix: 'Name the service, role or account; add a condition on aws:PrincipalOrgID where a whole organisation is meant.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://attack.mitre.org/techniques/T1078/004/',
    'https://cwe.mitre.org/data/definitions/284.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_60'],
    'guard-registry': ['IAM_ROLE_NO_FULL_ACCESS_ON_TRUST_POLICY'],
    cfripper: ['FullWildcardPrincipalRule'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '*' }, Action: sts:AssumeRole }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }
`,
  },
  evaluate: (role) =>
    judgeTrust(role, (statement) => {
      const everyone = statement.principals.find(isEveryone);
      return everyone === undefined || limitsCaller(statement)
        ? undefined
        : { place: everyone.text, evidence: 'anyone may take the role' };
    }),
});
