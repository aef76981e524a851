import { testControl } from '@aspis/testkit';
import { bucketWritesAreRecorded as control } from './bucket-writes-are-recorded.ts';

const withTrail = (selector: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: !Ref Logs
    EventSelectors: [${selector}]
Logs:
  Type: AWS::S3::Bucket
Orders:
  Type: AWS::S3::Bucket
  Properties: { BucketName: orders-in }
`;

testControl(control, {
  fail: {
    'reads alone': withTrail(
      "{ ReadWriteType: ReadOnly, DataResources: [{ Type: AWS::S3::Object, Values: ['arn:aws:s3:::orders-in/'] }] }",
    ),
    'some of its keys': withTrail(
      "{ DataResources: [{ Type: AWS::S3::Object, Values: ['arn:aws:s3:::orders-in/new/'] }] }",
    ),
  },
  pass: {
    'all buckets': withTrail('{ DataResources: [{ Type: AWS::S3::Object, Values: [arn:aws:s3] }] }'),
    'this bucket by name': withTrail(
      "{ ReadWriteType: WriteOnly, DataResources: [{ Type: AWS::S3::Object, Values: ['arn:aws:s3:::orders-in/'] }] }",
    ),
  },
  notApplicable: { 'a trail without object events': withTrail('{ IncludeManagementEvents: true }') },
});
