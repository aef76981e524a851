import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { policiesOfBucket } from './bucket-policies.ts';

export const bucketHasPolicyForTls = defineControl({
  id: 'ASPIS-DAT-033',
  title: 'Buckets have a policy that demands TLS',
  severity: 'low',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'Without a policy nothing keeps clients from using plain HTTP, where objects can be read or changed on the way.',
  fix: 'Add an AWS::S3::BucketPolicy that denies `s3:*` to `*` where `aws:SecureTransport` is false.',
  whenNotToUse: 'Only AWS services and SDKs use the bucket; both use TLS.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: {
    'cdk-nag': ['S3BucketSSLRequestsOnly'],
    prowler: ['s3_bucket_secure_transport_policy'],
    securityhub: ['S3.5'],
  },
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
`,
    good: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: !Ref Uploads
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
  },
  evaluate: (bucket) => (policiesOfBucket(bucket).length > 0 ? pass : fail(bucket, 'no bucket policy')),
});
