import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';

export const bucketPolicyNamesItsActions = defineControl({
  id: 'ASPIS-DAT-042',
  title: 'Bucket policies name the actions they allow',
  severity: 'medium',
  appliesTo: ['AWS::S3::BucketPolicy'],
  why: 'All actions include changing the policy, the encryption and the versioning of the bucket, and deleting every version of every object.',
  fix: 'List the actions that are needed, such as s3:GetObject and s3:PutObject.',
  sources: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html'],
  equivalents: {
    cfn_nag: ['F15'],
    'guard-registry': ['S3_BUCKET_POLICY_NO_WILDCARD_ACTION'],
    cfripper: ['S3BucketPolicyWildcardActionRule'],
  },
  examples: {
    bad: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: 's3:*', Resource: '*' }
`,
    good: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }
`,
  },
  evaluate: (policy) =>
    judgeStatements(policy.at('PolicyDocument'), ({ effect, actions }) => {
      const wildcard = actions.find(({ value }) => value === '*' || value.toLowerCase() === 's3:*');
      return effect === 'Allow' && wildcard !== undefined ? `allows ${wildcard.value}` : undefined;
    }),
});
