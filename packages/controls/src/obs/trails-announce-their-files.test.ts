import { testControl } from '@aspis/testkit';
import { trailsAnnounceTheirFiles as control } from './trails-announce-their-files.ts';

const trail = (properties: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, ${properties} }
`;

testControl(control, {
  fail: { 'taken back': trail('SnsTopicName: !Ref AWS::NoValue') },
  pass: { 'a topic of the template': trail('SnsTopicName: !GetAtt Topic.TopicName') },
});
