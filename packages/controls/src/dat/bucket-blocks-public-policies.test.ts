import { testControl } from '@aspis/testkit';
import { bucketBlocksPublicPolicies as control } from './bucket-blocks-public-policies.ts';

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
    PublicAccessBlockConfiguration: { BlockPublicPolicy: true }
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
    PublicAccessBlockConfiguration: { BlockPublicPolicy: !ImportValue block, RestrictPublicBuckets: true }
`,
  },
});
