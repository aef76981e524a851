import { testControl } from '@aspis/testkit';
import { bucketPolicyLetsNotEveryoneRead as control } from './bucket-policy-lets-not-everyone-read.ts';

testControl(control, {
  fail: {
    listing: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: ['*'] }, Action: ['s3:List*'], Resource: '*' }
`,
    everything: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 's3:*', Resource: '*' }
`,
  },
  pass: {
    'writing, which another control reports': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 's3:PutObject', Resource: '*' }
`,
    'the organisation': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': o-12345 } } }
`,
    'a bucket that is restricted': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true }
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: !Ref Uploads
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*' }
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
