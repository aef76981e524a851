import { testControl } from '@aspis/testkit';
import { bucketPolicyNamesItsActions as control } from './bucket-policy-names-its-actions.ts';

testControl(control, {
  fail: {
    'a star': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: ['*'], Resource: '*' }
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
        - { Effect: Deny, Principal: '*', Action: '*', Resource: '*' }
`,
    'a part': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: 's3:Get*', Resource: '*' }
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
