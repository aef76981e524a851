import { testControl } from '@aspis/testkit';
import { bucketsKeepVersions as control } from './buckets-keep-versions.ts';

testControl(control, {
  fail: {
    suspended: `
Reports: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: Suspended } } }
`,
  },
  pass: {
    'with other properties': `
Reports: { Type: AWS::S3::Bucket, Properties: { BucketName: reports, VersioningConfiguration: { Status: Enabled } } }
`,
  },
  unresolved: {
    imported: `
Reports: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: !ImportValue status } } }
`,
  },
});
