import { testControl } from '@aspis/testkit';
import { repositoriesAreNotPublic as control } from './repositories-are-not-public.ts';

testControl(control, {
  fail: {
    'the whole registry': `
Registry: { Type: AWS::ECR::RegistryPolicy, Properties: { PolicyText: { Statement: [{ Effect: Allow, Principal: '*', Action: 'ecr:ReplicateImage', Resource: '*' }] } } }
`,
    'as AWS: *': `
Images: { Type: AWS::ECR::Repository, Properties: { RepositoryPolicyText: { Statement: [{ Effect: Allow, Principal: { AWS: '*' }, Action: 'ecr:*' }] } } }
`,
  },
  pass: {
    'the registry, for one account': `
Registry: { Type: AWS::ECR::RegistryPolicy, Properties: { PolicyText: { Statement: [{ Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'ecr:ReplicateImage', Resource: '*' }] } } }
`,
    'the organisation': `
Images: { Type: AWS::ECR::Repository, Properties: { RepositoryPolicyText: { Statement: [{ Effect: Allow, Principal: '*', Action: 'ecr:BatchGetImage', Condition: { StringEquals: { aws:PrincipalOrgID: o-abcdefghij } } }] } } }
`,
    denied: `
Images: { Type: AWS::ECR::Repository, Properties: { RepositoryPolicyText: { Statement: [{ Effect: Deny, Principal: '*', Action: 'ecr:*' }] } } }
`,
  },
  unresolved: {
    imported: `
Images: { Type: AWS::ECR::Repository, Properties: { RepositoryPolicyText: !ImportValue policy } }
`,
  },
});
