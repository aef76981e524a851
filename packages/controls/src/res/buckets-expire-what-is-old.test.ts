import { testControl } from '@aspis/testkit';
import { bucketsExpireWhatIsOld as control } from './buckets-expire-what-is-old.ts';

const bucket = (lifecycle: string) => `
Bucket:
  Type: AWS::S3::Bucket
  Properties: { LifecycleConfiguration: ${lifecycle} }
`;

testControl(control, {
  fail: {
    'no rules': bucket('{ Rules: [] }'),
    'rules that are off': bucket('{ Rules: [{ Status: Disabled, ExpirationInDays: 1 }] }'),
  },
  pass: { 'one of two': bucket('{ Rules: [{ Status: Disabled }, { Status: Enabled, ExpirationInDays: 1 }] }') },
  unresolved: {
    imported: bucket('!ImportValue lifecycle'),
    'an imported state': bucket('{ Rules: [{ Status: !ImportValue state }] }'),
  },
});
