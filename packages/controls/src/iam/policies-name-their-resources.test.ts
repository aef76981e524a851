import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { policiesNameTheirResources as control } from './policies-name-their-resources.ts';

testControl(control, {
  fail: {
    'a wildcard of actions': roleThatMay('{ Effect: Allow, Action: "s3:Get*", Resource: "*" }'),
    'one of several': policyThatMay(
      '{ Effect: Allow, Action: [ec2:DescribeInstances, sqs:SendMessage], Resource: ["*"] }',
    ),
  },
  pass: {
    'actions without resources': roleThatMay(
      '{ Effect: Allow, Action: [xray:PutTraceSegments, cloudwatch:PutMetricData, ec2:DescribeNetworkInterfaces], Resource: "*" }',
    ),
    'logging, as in AWS own policy': roleThatMay(
      '{ Effect: Allow, Action: [logs:CreateLogGroup, logs:CreateLogStream, logs:PutLogEvents], Resource: "*" }',
    ),
    'narrowed by a condition': roleThatMay(
      '{ Effect: Allow, Action: sqs:SendMessage, Resource: "*", Condition: { StringEquals: { aws:ResourceTag/app: orders } } }',
    ),
    named: roleThatMay('{ Effect: Allow, Action: sqs:SendMessage, Resource: !GetAtt Queue.Arn }'),
    denied: roleThatMay('{ Effect: Deny, Action: sqs:SendMessage, Resource: "*" }'),
  },
});
