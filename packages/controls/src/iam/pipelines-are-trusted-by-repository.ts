import { defineControl } from '../control.ts';
import { judgeTrust } from './trust-statements.ts';

export const pipelinesAreTrustedByRepository = defineControl({
  id: 'ASPIS-IAM-024',
  title: 'Trust in GitHub Actions names the repository',
  severity: 'high',
  appliesTo: ['AWS::IAM::Role'],
  why: 'Without a condition on the subject every repository on GitHub can take the role from a workflow of its own.',
  fix: 'Add StringEquals (or StringLike with your organisation and repository) on token.actions.githubusercontent.com:sub, and on :aud.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    'https://cwe.mitre.org/data/definitions/345.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_358'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { Federated: !Sub 'arn:aws:iam::\${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Action: sts:AssumeRoleWithWebIdentity }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { Federated: !Sub 'arn:aws:iam::\${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com' }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:example/orders:ref:refs/heads/main' } } }
`,
  },
  evaluate: (role) =>
    judgeTrust(role, ({ principals, conditions }) => {
      const provider = principals.find(
        ({ type, text }) => type === 'Federated' && text.value.endsWith('token.actions.githubusercontent.com'),
      );
      if (provider === undefined) return undefined;
      const subjects = conditions.filter(
        ({ key, operator }) =>
          key.toLowerCase() === 'token.actions.githubusercontent.com:sub' && /^string(equals|like)/i.test(operator),
      );
      const open = subjects
        .flatMap(({ values }) => values)
        .find(({ value }) => /^(repo:)?\*|^repo:[^/]*\*\//.test(value));
      if (subjects.length === 0)
        return { place: provider.text, evidence: 'any repository on GitHub may take the role' };
      return open === undefined
        ? undefined
        : { place: open, evidence: `the subject ${open.value} does not name an owner` };
    }),
});
