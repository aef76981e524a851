import { testControl } from '@aspis/testkit';
import { bucketAclLetsNobodyElseWrite as control } from './bucket-acl-lets-nobody-else-write.ts';

testControl(control, {
  fail: {
    'under a condition': `
Parameters:
  Stage: { Type: String }
Conditions:
  IsDev: !Equals [!Ref Stage, dev]
Resources:
  Uploads:
    Type: AWS::S3::Bucket
    Properties:
      AccessControl: !If [IsDev, PublicReadWrite, Private]
`,
  },
  pass: {
    'by default': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: uploads
`,
    'public reading, which another control reports': `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    AccessControl: PublicRead
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
