import { testControl } from '@aspis/testkit';
import { bucketPolicyListsWhatItAllows as control } from './bucket-policy-lists-what-it-allows.ts';

testControl(control, {
  fail: {
    'a list': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, NotAction: ['s3:DeleteObject', 's3:PutObject'], Resource: '*' }
`,
  },
  pass: {
    'a denial': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', NotAction: 's3:GetObject', Resource: '*' }
`,
  },
  unresolved: {
    imported: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: uploads
    PolicyDocument: !ImportValue policy
`,
  },
});
