import { testControl } from '@aspis/testkit';
import { bucketPolicyRequiresTls as control } from './bucket-policy-requires-tls.ts';

testControl(control, {
  fail: {
    'the wrong way round': `
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
        - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }
`,
    'allowed rather than denied': `
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
        - { Effect: Allow, Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
    'one action only': `
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
        - { Effect: Deny, Principal: '*', Action: 's3:GetObject', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
    'a bucket of another stack': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: '*' }
`,
  },
  pass: {
    'all actions': `
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
        - { Effect: Deny, Principal: '*', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
    'a bucket of another stack': `
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: assets-of-another-stack
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
    'a least TLS version': `
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
        - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: '*', Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } }
`,
  },
  unresolved: {
    imported: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: !Ref Uploads
    PolicyDocument: !ImportValue policy
`,
  },
  notApplicable: {
    'no policy, which another control reports': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
`,
  },
});
