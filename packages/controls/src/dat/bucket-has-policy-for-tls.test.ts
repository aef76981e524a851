import { testControl } from '@aspis/testkit';
import { bucketHasPolicyForTls as control } from './bucket-has-policy-for-tls.ts';

testControl(control, {
  fail: {
    'the policy of another bucket': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: !Ref Other
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
  },
  pass: {
    'a policy by bucket name': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: uploads
    PolicyDocument:
      Statement:
        - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }
`,
  },
});
