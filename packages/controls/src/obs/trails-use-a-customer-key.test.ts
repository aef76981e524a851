import { testControl } from '@aspis/testkit';
import { trailsUseACustomerKey as control } from './trails-use-a-customer-key.ts';

const trail = (properties: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, ${properties} }
`;

testControl(control, {
  fail: { empty: trail("KMSKeyId: ''") },
  pass: { 'a key of the template': trail('KMSKeyId: !GetAtt Key.Arn') },
});
