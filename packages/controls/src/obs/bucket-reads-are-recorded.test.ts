import { testControl } from '@aspis/testkit';
import { bucketReadsAreRecorded as control } from './bucket-reads-are-recorded.ts';

const withTrail = (selectors: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    ${selectors}
Orders:
  Type: AWS::S3::Bucket
`;
const advanced = (more: string) =>
  withTrail(
    `AdvancedEventSelectors: [{ FieldSelectors: [{ Field: resources.type, Equals: [AWS::S3::Object] }${more}] }]`,
  );

testControl(control, {
  fail: {
    'another bucket': advanced(", { Field: resources.ARN, StartsWith: ['arn:aws:s3:::other/'] }"),
    'writes alone': advanced(", { Field: readOnly, Equals: ['false'] }"),
  },
  pass: {
    'all of everything': advanced(''),
    'this bucket': advanced(", { Field: resources.ARN, StartsWith: [!Sub '${Orders.Arn}/'] }"),
  },
  notApplicable: {
    'no trail here': `
Orders:
  Type: AWS::S3::Bucket
`,
  },
});
