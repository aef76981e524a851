import { testControl } from '@aspis/testkit';
import { bucketsWriteAccessLogs as control } from './buckets-write-access-logs.ts';

const bucket = (properties: string) => `
Orders:
  Type: AWS::S3::Bucket
  Properties: { BucketName: orders-in, ${properties} }
`;

testControl(control, {
  fail: { 'another kind of access control': bucket('AccessControl: Private') },
  pass: {
    'to a bucket that keeps quiet itself': `${bucket('LoggingConfiguration: { DestinationBucketName: !Ref Logs }')}
Logs:
  Type: AWS::S3::Bucket
`,
    'to itself under a prefix': bucket('LoggingConfiguration: { LogFilePrefix: log/ }'),
  },
  notApplicable: { 'a bucket made for logs': bucket('AccessControl: LogDeliveryWrite') },
});
