import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { dataSelectorsOf } from './trail-selectors.ts';

export const trailsRecordObjectEvents = defineControl({
  id: 'ASPIS-OBS-032',
  title: 'Trails record access to the objects of buckets',
  severity: 'low',
  appliesTo: ['AWS::CloudTrail::Trail'],
  why: 'Reading and writing objects are data events, which a trail leaves out by default: after a theft of data nobody can say which objects were read, or by whom.',
  fix: 'Add a data event selector for AWS::S3::Object with ReadWriteType All, for the buckets that matter or for arn:aws:s3 (all).',
  whenNotToUse: 'Another trail records S3 data events.',
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  ],
  equivalents: {
    'guard-registry': ['CLOUDTRAIL_S3_DATAEVENTS_ENABLED'],
    'aws-config': ['CLOUDTRAIL_S3_DATAEVENTS_ENABLED'],
  },
  examples: {
    bad: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true }
`,
    good: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties:
    S3BucketName: logs
    IsLogging: true
    EventSelectors:
      - ReadWriteType: All
        DataResources: [{ Type: AWS::S3::Object, Values: ['arn:aws:s3:::orders/'] }]
`,
  },
  evaluate(trail) {
    for (const property of ['EventSelectors', 'AdvancedEventSelectors']) {
      const selectors = trail.items(property);
      if (selectors.kind === 'unresolved') return selectors;
    }
    return dataSelectorsOf(trail, 'AWS::S3::Object').length > 0
      ? pass
      : fail(trail.at('EventSelectors'), 'no event selector for AWS::S3::Object');
  },
});
