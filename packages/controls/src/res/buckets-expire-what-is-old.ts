import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const bucketsExpireWhatIsOld = defineControl({
  id: 'ASPIS-RES-031',
  title: 'Buckets have a lifecycle',
  severity: 'info',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'Without rules a bucket keeps old objects, old versions and broken uploads for ever: more to lose in a breach, and a bill that an attacker can grow.',
  fix: 'Set LifecycleConfiguration with rules that expire objects and old versions, and with AbortIncompleteMultipartUpload.',
  whenNotToUse: 'Everything in the bucket is meant to stay.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html',
  ],
  equivalents: {
    checkov: ['CKV2_AWS_61'],
    prowler: ['s3_bucket_lifecycle_enabled'],
    securityhub: ['S3.13'],
    cfripper: ['S3LifecycleConfigurationRule'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::S3::Bucket
  Properties: { BucketName: orders-in }
`,
    good: `
Orders:
  Type: AWS::S3::Bucket
  Properties:
    BucketName: orders-in
    LifecycleConfiguration: { Rules: [{ Status: Enabled, ExpirationInDays: 90 }] }
`,
  },
  evaluate(bucket) {
    const rules = bucket.items('LifecycleConfiguration.Rules');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return fail(rules, 'no LifecycleConfiguration');
    const states = rules.value.map((rule) => rule.string('Status'));
    if (states.some((state) => state.kind === 'known' && state.value === 'Enabled')) return pass;
    return (
      states.find((state) => state.kind === 'unresolved') ?? fail(rules, 'no rule of LifecycleConfiguration is enabled')
    );
  },
});
