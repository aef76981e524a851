import { testControl } from '@aspis/testkit';
import { bucketDeclaresEncryption as control } from './bucket-declares-encryption.ts';

testControl(control, {
  fail: {
    'other properties only': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    VersioningConfiguration: { Status: Enabled }
`,
  },
  pass: {
    AES256: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketEncryption:
      ServerSideEncryptionConfiguration:
        - ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 }
`,
  },
  unresolved: {
    'the properties are imported': `
Uploads:
  Type: AWS::S3::Bucket
  Properties: !ImportValue bucket
`,
  },
});
