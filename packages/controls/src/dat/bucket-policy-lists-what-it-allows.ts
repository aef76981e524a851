import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';

export const bucketPolicyListsWhatItAllows = defineControl({
  id: 'ASPIS-DAT-041',
  title: 'Bucket policies list what they allow, not what they leave out',
  severity: 'medium',
  appliesTo: ['AWS::S3::BucketPolicy'],
  why: 'Allow with NotAction grants every other action of S3, among them changing the policy and actions that do not exist yet.',
  fix: 'List the actions under Action; use NotAction with Deny only.',
  sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html'],
  equivalents: { cfn_nag: ['W20'], 'guard-registry': ['S3_BUCKET_POLICY_NO_ALLOW_PLUS_NOT_ACTION'] },
  examples: {
    bad: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, NotAction: 's3:DeleteObject', Resource: '*' }
`,
    good: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' }
`,
  },
  evaluate: (policy) =>
    judgeStatements(policy.at('PolicyDocument'), ({ effect, notActions }) =>
      effect === 'Allow' && notActions.length > 0 ? 'allows every action that is not in NotAction' : undefined,
    ),
});
