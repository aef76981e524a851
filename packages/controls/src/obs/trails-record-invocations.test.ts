import { testControl } from '@aspis/testkit';
import { trailsRecordInvocations as control } from './trails-record-invocations.ts';

const withTrail = (selectors: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    ${selectors}
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
`;

testControl(control, {
  fail: {
    'buckets alone': withTrail(
      'EventSelectors: [{ DataResources: [{ Type: AWS::S3::Object, Values: [arn:aws:s3] }] }]',
    ),
    'another function': withTrail(
      'EventSelectors: [{ DataResources: [{ Type: AWS::Lambda::Function, Values: [arn:aws:lambda:eu-west-1:111122223333:function:other] }] }]',
    ),
    'reads alone, of which Lambda has none': withTrail(
      'EventSelectors: [{ ReadWriteType: ReadOnly, DataResources: [{ Type: AWS::Lambda::Function, Values: [arn:aws:lambda] }] }]',
    ),
  },
  pass: {
    'this function': withTrail(
      'EventSelectors: [{ DataResources: [{ Type: AWS::Lambda::Function, Values: [!GetAtt Fn.Arn] }] }]',
    ),
    'all, in any partition': withTrail(
      'EventSelectors: [{ DataResources: [{ Type: AWS::Lambda::Function, Values: [!Sub "arn:${AWS::Partition}:lambda"] }] }]',
    ),
    'an advanced selector': withTrail(
      'AdvancedEventSelectors: [{ FieldSelectors: [{ Field: eventCategory, Equals: [Data] }, { Field: resources.type, Equals: [AWS::Lambda::Function] }] }]',
    ),
  },
  notApplicable: {
    'no trail here': `
Fn:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler }
`,
  },
});
