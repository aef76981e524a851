import { defineControl } from '../control.ts';
import { judgeBucket } from './recorded-buckets.ts';

export const bucketWritesAreRecorded = defineControl({
  id: 'ASPIS-OBS-033',
  title: 'Trails that record object writes record those of every bucket',
  severity: 'info',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'The one bucket that the selectors leave out is the one whose overwritten or deleted objects nobody can account for.',
  fix: 'Add the bucket, as its ARN with a slash, to the Values of the AWS::S3::Object selector, with ReadWriteType All or WriteOnly.',
  sources: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html'],
  equivalents: { regula: ['FG_R00354'] },
  examples: {
    bad: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    IsLogging: true
    EventSelectors: [{ DataResources: [{ Type: AWS::S3::Object, Values: ['arn:aws:s3:::other/'] }] }]
Orders:
  Type: AWS::S3::Bucket
`,
    good: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    IsLogging: true
    EventSelectors: [{ DataResources: [{ Type: AWS::S3::Object, Values: [!Sub '\${Orders.Arn}/'] }] }]
Orders:
  Type: AWS::S3::Bucket
`,
  },
  evaluate: (bucket) => judgeBucket(bucket, 'writes'),
});
