import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';

export const bucketPolicyNamesWhomItLetsIn = defineControl({
  id: 'ASPIS-DAT-040',
  title: 'Bucket policies do not let in everyone but some',
  severity: 'high',
  appliesTo: ['AWS::S3::BucketPolicy'],
  why: 'Allow with NotPrincipal lets in everyone in the world that is not listed, anonymous callers among them.',
  fix: 'Name whom to let in under Principal; use NotPrincipal with Deny only.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: { cfn_nag: ['F9'], 'guard-registry': ['S3_BUCKETPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL'] },
  examples: {
    bad: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, NotPrincipal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' }
`,
    good: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Deny, NotPrincipal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' }
`,
  },
  evaluate: (policy) =>
    judgeStatements(policy.at('PolicyDocument'), ({ effect, notPrincipals }) =>
      effect === 'Allow' && notPrincipals.length > 0 ? 'allows everyone who is not in NotPrincipal' : undefined,
    ),
});
