import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const trailsAnnounceTheirFiles = defineControl({
  id: 'ASPIS-OBS-030',
  title: 'CloudTrail trails announce new files',
  severity: 'info',
  appliesTo: ['AWS::CloudTrail::Trail'],
  why: 'Without a notice of each new file, whatever examines the trail has to go and look, and notices late that files have stopped coming.',
  fix: 'Set SnsTopicName to a topic whose policy lets cloudtrail.amazonaws.com publish.',
  whenNotToUse: 'The trail is read from CloudWatch Logs or by events of its bucket.',
  sources: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html',
  ],
  equivalents: { checkov: ['CKV_AWS_252'], kics: ['cloudtrail_sns_topic_name_undefined'] },
  examples: {
    bad: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true }
`,
    good: `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, IsLogging: true, SnsTopicName: trail }
`,
  },
  evaluate: (trail) => requiresGiven(trail, 'SnsTopicName'),
});
