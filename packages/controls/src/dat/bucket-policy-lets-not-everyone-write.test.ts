import { testControl } from '@aspis/testkit';
import { bucketPolicyLetsNotEveryoneWrite as control } from './bucket-policy-lets-not-everyone-write.ts';

testControl(control, {
  fail: {
    everything: `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '*' }, Action: '*', Resource: '*' }
`,
    'a referer, which anyone can send': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: ['s3:GetObject', 's3:DeleteObject'], Resource: '*', Condition: { StringLike: { 'aws:Referer': 'https://example.com/*' } } }
`,
    'everything but': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', NotAction: 's3:DeleteBucket', Resource: '*' }
`,
  },
  pass: {
    'reading, which another control reports': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*' }
`,
    'an address range': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: 's3:PutObject', Resource: '*', Condition: { IpAddress: { 'aws:SourceIp': 203.0.113.0/24 } } }
`,
    'a denial': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 's3:PutObject', Resource: '*' }
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
        - { Effect: Allow, Principal: '*', Action: 's3:PutObject', Resource: '*' }
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
