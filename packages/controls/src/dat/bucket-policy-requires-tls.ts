import { type ResourceView, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { policiesOfBucket } from './bucket-policies.ts';
import { deniesPlainHttp } from '../policy-documents.ts';

export const bucketPolicyRequiresTls = defineControl({
  id: 'ASPIS-DAT-032',
  title: 'Bucket policies deny requests without TLS',
  severity: 'medium',
  appliesTo: ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
  why: 'S3 answers over plain HTTP too: a client that is set up wrongly sends objects in the clear, and somebody on the way can read or change them.',
  fix: 'Add a statement to the bucket policy that denies `s3:*` to `*` on the bucket and its objects where `aws:SecureTransport` is false.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  equivalents: {
    'guard-registry': ['S3_BUCKET_SSL_REQUESTS_ONLY'],
    regula: ['FG_R00100'],
    'cdk-nag': ['S3BucketSSLRequestsOnly'],
    prowler: ['s3_bucket_secure_transport_policy'],
    securityhub: ['S3.5'],
    'aws-config': ['S3_BUCKET_SSL_REQUESTS_ONLY'],
    'sls-mentor': ['s3OnlyAllowHTTPS'],
  },
  examples: {
    bad: `
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
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' }
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
  evaluate(resource) {
    const policies = resource.type === 'AWS::S3::Bucket' ? policiesOfBucket(resource) : policyOfForeignBucket(resource);
    const denied = deniesPlainHttp(
      policies.map((policy) => policy.at('PolicyDocument')),
      's3',
    );
    if (denied === undefined) return notApplicable;
    if (denied.kind === 'unresolved') return denied;
    return denied.value ? pass : fail(resource, 'the bucket policy does not deny plain HTTP');
  },
});

/** The policy itself when its bucket is not in the application: then no bucket can answer for it. */
function policyOfForeignBucket(policy: ResourceView): readonly ResourceView[] {
  const bucket = policy.app.target(policy.at('Bucket'), 'AWS::S3::Bucket');
  return bucket.kind === 'known' && bucket.value === undefined ? [policy] : [];
}
