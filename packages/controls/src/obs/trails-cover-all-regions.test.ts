import { testControl } from '@aspis/testkit';
import { trailsCoverAllRegions as control } from './trails-cover-all-regions.ts';

const trail = (properties: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, ${properties} }
`;

testControl(control, {
  fail: {
    'one region': trail('IsMultiRegionTrail: false'),
    'not the global services': trail('IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false'),
  },
  pass: { both: trail('IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true') },
  unresolved: { imported: trail('IsMultiRegionTrail: !ImportValue all') },
});
