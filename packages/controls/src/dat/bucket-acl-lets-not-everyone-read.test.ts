import { testControl } from '@aspis/testkit';
import { bucketAclLetsNotEveryoneRead as control } from './bucket-acl-lets-not-everyone-read.ts';

testControl(control, {
  fail: {
    'any AWS account': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    AccessControl: AuthenticatedRead
`,
  },
  pass: {
    'by default': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
`,
    'log delivery': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    AccessControl: LogDeliveryWrite
`,
  },
  unresolved: {
    imported: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    AccessControl: !ImportValue acl
`,
  },
});
