import { testControl } from '@aspis/testkit';
import { trailsRecord as control } from './trails-record.ts';

const trail = (properties: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, ${properties} }
`;

testControl(control, {
  fail: { 'not said': trail('IsMultiRegionTrail: true') },
  pass: { 'on, as text': trail("IsLogging: 'true'") },
  unresolved: { imported: trail('IsLogging: !ImportValue logging') },
});
