import { isPublic, statementsOf } from '@aspis/iam';
import { type Verdict, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const repositoriesAreNotPublic = defineControl({
  id: 'ASPIS-SUP-010',
  title: 'Image repositories are open to named principals only',
  severity: 'critical',
  appliesTo: ['AWS::ECR::Repository', 'AWS::ECR::RegistryPolicy'],
  why: 'With "*" as principal anyone can pull the image, with the code and whatever it holds, and where pushing is allowed put their own in its place.',
  fix: 'Name accounts or roles in the repository policy; use aws:PrincipalOrgID for an organisation.',
  whenNotToUse: 'The image is a public product.',
  sources: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_32'],
    prowler: ['ecr_repositories_not_publicly_accessible'],
    kics: ['ecr_repository_is_publicly_accessible'],
    trivy: ['AWS-0032'],
    'cdk-nag': ['ECROpenAccess'],
  },
  examples: {
    bad: `
Images:
  Type: AWS::ECR::Repository
  Properties:
    RepositoryPolicyText:
      Statement: [{ Effect: Allow, Principal: '*', Action: ecr:BatchGetImage }]
`,
    good: `
Images:
  Type: AWS::ECR::Repository
  Properties:
    RepositoryPolicyText:
      Statement: [{ Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: ecr:BatchGetImage }]
`,
  },
  evaluate(repository) {
    const policy = repository.at(repository.type === 'AWS::ECR::Repository' ? 'RepositoryPolicyText' : 'PolicyText');
    if (policy.value.kind === 'absent') return pass;
    const statements = statementsOf(policy);
    if (statements.kind === 'unresolved') return statements;
    const open = statements.value.filter(isPublic);
    const what = repository.type === 'AWS::ECR::Repository' ? 'repository' : 'registry';
    return open.length === 0
      ? pass
      : open.map((statement): Verdict => fail(statement.view.at('Principal'), `anyone may use the ${what}`));
  },
});
