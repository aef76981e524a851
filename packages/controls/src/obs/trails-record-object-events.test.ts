import { testControl } from '@aspis/testkit';
import { trailsRecordObjectEvents as control } from './trails-record-object-events.ts';

const trail = (properties: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    ${properties}
`;

testControl(control, {
  fail: {
    'management events alone': trail('EventSelectors: [{ IncludeManagementEvents: true }]'),
    'functions alone': trail(
      'EventSelectors: [{ DataResources: [{ Type: AWS::Lambda::Function, Values: [arn:aws:lambda] }] }]',
    ),
  },
  pass: {
    'an advanced selector': trail(
      'AdvancedEventSelectors: [{ FieldSelectors: [{ Field: resources.type, Equals: [AWS::S3::Object] }] }]',
    ),
  },
  unresolved: { imported: trail('EventSelectors: !Split [",", !ImportValue selectors]') },
});
