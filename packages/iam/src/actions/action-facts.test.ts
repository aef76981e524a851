import { describe, expect, test } from 'vitest';
import { accessLevelOf, findAction, isKnownAction, needsEveryResource, supportsResourceLevel } from './action-facts.ts';

describe('action facts', () => {
  test.each([
    ['s3:GetObject', 'Read', true],
    ['s3:ListAllMyBuckets', 'List', false],
    ['s3:PutBucketPolicy', 'Permissions management', true],
    ['dynamodb:PutItem', 'Write', true],
    ['dynamodb:TagResource', 'Tagging', true],
    ['ec2:DescribeInstances', 'List', false],
    ['ec2:CreateNetworkInterface', 'Write', true],
    ['iam:PassRole', 'Write', true],
    ['lambda:InvokeFunction', 'Write', true],
    ['lambda:ListFunctions', 'List', false],
    ['xray:PutTraceSegments', 'Write', false],
    ['logs:CreateLogGroup', 'Write', true],
    ['cloudwatch:PutMetricData', 'Write', true],
    ['S3:getobject', 'Read', true],
    ['s3:GetObjects', undefined, undefined],
    ['s3:Get*', undefined, undefined],
    ['*', undefined, undefined],
    ['constructor:toString', undefined, undefined],
    ['s3', undefined, undefined],
  ])('%s: %s, resources %s', (action, level, resources) => {
    expect(accessLevelOf(action)).toBe(level);
    expect(supportsResourceLevel(action)).toBe(resources);
    expect(isKnownAction(action)).toBe(level !== undefined);
  });

  test.each([
    ['s3:GetObject', false],
    ['events:PutEvents', false],
    ['s3:ListAllMyBuckets', true],
    ['cloudwatch:PutMetricData', true],
    ['CloudWatch:ListMetrics', true],
    ['cloudwatch:GetMetricData', true],
    ['polly:SynthesizeSpeech', true],
    ['translate:TranslateText', true],
    ['s3:*', undefined],
  ])('%s needs every resource: %s', (action, expected) => {
    expect(needsEveryResource(action)).toBe(expected);
  });

  test('gives the spelling and the ARNs of an action', () => {
    expect(findAction('SQS:sendmessage')).toEqual({
      id: 'sqs:SendMessage',
      accessLevel: 'Write',
      arnFormats: ['arn:*:sqs:*:*:*'],
    });
    expect(findAction('s3:GetObject')?.arnFormats).toContain('arn:*:s3:::*/*');
  });
});
