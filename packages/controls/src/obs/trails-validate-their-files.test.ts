import { testControl } from '@aspis/testkit';
import { trailsValidateTheirFiles as control } from './trails-validate-their-files.ts';

const trail = (properties: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, ${properties} }
`;

testControl(control, {
  fail: { off: trail('EnableLogFileValidation: false') },
  pass: { on: trail('EnableLogFileValidation: true') },
  unresolved: { imported: trail('EnableLogFileValidation: !ImportValue validation') },
});
