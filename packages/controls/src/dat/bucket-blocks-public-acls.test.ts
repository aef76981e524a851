import { testControl } from '@aspis/testkit';
import { bucketBlocksPublicAcls as control } from './bucket-blocks-public-acls.ts';

testControl(control, {
  fail: {
    'no block': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
`,
    'one of the two is missing': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    PublicAccessBlockConfiguration: { BlockPublicAcls: true }
`,
  },
  pass: {
    'as text': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    PublicAccessBlockConfiguration: { BlockPublicAcls: 'true', IgnorePublicAcls: 'true', BlockPublicPolicy: 'true', RestrictPublicBuckets: 'true' }
`,
  },
  unresolved: {
    imported: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    PublicAccessBlockConfiguration: { BlockPublicAcls: !ImportValue block, IgnorePublicAcls: true }
`,
  },
});
