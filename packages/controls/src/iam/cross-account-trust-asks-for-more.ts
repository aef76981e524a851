import { accountOf, limitsCaller } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeTrust } from './trust-statements.ts';

export const crossAccountTrustAsksForMore = defineControl({
  id: 'ASPIS-IAM-017',
  title: 'Trust in another account asks for an external id, a second factor or a named caller',
  severity: 'high',
  appliesTo: ['AWS::IAM::Role'],
  why: 'A third party that holds this trust can be tricked by its other customers into using it for them (the confused deputy), and whoever steals its keys needs nothing else.',
  fix: 'Add a Condition on sts:ExternalId for a service of another company, on aws:MultiFactorAuthPresent for people, on aws:PrincipalArn or aws:PrincipalOrgID for your own accounts.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://cwe.mitre.org/data/definitions/441.html',
  ],
  equivalents: {
    kics: ['cross_account_iam_assume_role_policy_without_external_id_or_mfa'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: sts:AssumeRole }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: sts:AssumeRole, Condition: { StringEquals: { sts:ExternalId: orders-2f9a } } }
`,
  },
  evaluate: (role) =>
    judgeTrust(role, (statement) => {
      const root = statement.principals.find((principal) => {
        const account = accountOf(principal);
        return (
          account !== undefined &&
          /^\d{12}$/.test(account) &&
          (principal.text.value === account || principal.text.value.endsWith(':root'))
        );
      });
      const secondFactor = statement.conditions.some(
        ({ operator, key }) => /^bool/i.test(operator) && key.toLowerCase() === 'aws:multifactorauthpresent',
      );
      if (root === undefined || secondFactor || limitsCaller(statement)) return undefined;
      return { place: root.text, evidence: `all of account ${accountOf(root)} may take the role` };
    }),
});
