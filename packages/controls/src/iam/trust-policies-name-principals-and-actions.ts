import { defineControl } from '../control.ts';
import { judgeTrust } from './trust-statements.ts';

export const trustPoliciesNamePrincipalsAndActions = defineControl({
  id: 'ASPIS-IAM-016',
  title: 'Trust policies name their principals and actions',
  severity: 'high',
  appliesTo: ['AWS::IAM::Role'],
  why: 'NotPrincipal and NotAction in an Allow let in everyone, or everything, that the author did not think of.',
  fix: 'List the principals in Principal and sts:AssumeRole in Action.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    'https://cwe.mitre.org/data/definitions/183.html',
  ],
  equivalents: {
    cfn_nag: ['F2', 'F6', 'W14'],
    'guard-registry': ['IAM_ROLE_NO_ALLOW_PLUS_NOT_PRINCIPAL', 'IAM_ROLE_NO_ALLOW_PLUS_NOT_ACTION_ON_TRUST_POLICY'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: sts:AssumeRole }
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
    judgeTrust(role, ({ view, actions }) => {
      const star = actions.find(({ value }) => value === '*');
      if (view.at('NotPrincipal').value.kind !== 'absent')
        return { place: view.at('NotPrincipal'), evidence: 'everyone but a few may take the role' };
      if (view.at('NotAction').value.kind !== 'absent')
        return { place: view.at('NotAction'), evidence: 'the trust policy allows all but some actions' };
      return star === undefined ? undefined : { place: star, evidence: 'the trust policy allows every action' };
    }),
});
