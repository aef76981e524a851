import { testControl } from '@aspis/testkit';
import { trailsReachCloudwatch as control } from './trails-reach-cloudwatch.ts';

const trail = (properties: string) => `
Trail:
  Type: AWS::CloudTrail::Trail
  Properties: { S3BucketName: logs, ${properties} }
`;

testControl(control, {
  fail: {
    'a log group without a role': trail('CloudWatchLogsLogGroupArn: arn'),
    'a role without a log group': trail('CloudWatchLogsRoleArn: arn'),
  },
  pass: { both: trail('CloudWatchLogsLogGroupArn: !GetAtt Log.Arn, CloudWatchLogsRoleArn: !GetAtt Role.Arn') },
});
