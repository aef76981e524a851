import { testControl } from '@aspis/testkit';
import { bucketDisablesAcls as control } from './bucket-disables-acls.ts';

testControl(control, {
  fail: {
    preferred: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerPreferred }] }
`,
  },
  pass: {
    'by default': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
`,
  },
  unresolved: {
    imported: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    OwnershipControls: { Rules: !ImportValue rules }
`,
  },
});
