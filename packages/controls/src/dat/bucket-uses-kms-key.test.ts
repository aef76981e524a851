import { testControl } from '@aspis/testkit';
import { bucketUsesKmsKey as control } from './bucket-uses-kms-key.ts';

testControl(control, {
  fail: {
    'no algorithm': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketEncryption:
      ServerSideEncryptionConfiguration:
        - BucketKeyEnabled: true
`,
  },
  pass: {
    'two layers': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketEncryption:
      ServerSideEncryptionConfiguration:
        - ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' }
`,
  },
  unresolved: {
    imported: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketEncryption:
      ServerSideEncryptionConfiguration: !ImportValue encryption
`,
  },
  notApplicable: {
    'nothing declared, which another control reports': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
`,
  },
});
