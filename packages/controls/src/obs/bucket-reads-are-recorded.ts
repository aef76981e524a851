import { defineControl } from '../control.ts';
import { judgeBucket } from './recorded-buckets.ts';

export const bucketReadsAreRecorded = defineControl({
  id: 'ASPIS-OBS-034',
  title: 'Trails that record object reads record those of every bucket',
  severity: 'info',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'The one bucket that the selectors leave out is the one of which nobody can say what was stolen.',
  fix: 'Add the bucket, as its ARN with a slash, to the Values of the AWS::S3::Object selector, with ReadWriteType All or ReadOnly.',
  sources: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html'],
  equivalents: { regula: ['FG_R00355'] },
  examples: {
    bad: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    IsLogging: true
    EventSelectors: [{ ReadWriteType: WriteOnly, DataResources: [{ Type: AWS::S3::Object, Values: [!Sub '\${Orders.Arn}/'] }] }]
Orders:
  Type: AWS::S3::Bucket
`,
    good: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    IsLogging: true
    EventSelectors: [{ ReadWriteType: All, DataResources: [{ Type: AWS::S3::Object, Values: [!Sub '\${Orders.Arn}/'] }] }]
Orders:
  Type: AWS::S3::Bucket
`,
  },
  evaluate: (bucket) => judgeBucket(bucket, 'reads'),
});
