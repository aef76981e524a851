import { describe, expect, test } from 'vitest';
import { nameInArn, parseArn } from './index.ts';

describe('parseArn', () => {
  test.each([
    [
      'arn:aws:sqs:eu-west-1:111122223333:orders',
      { partition: 'aws', service: 'sqs', region: 'eu-west-1', account: '111122223333', resource: 'orders' },
    ],
    [
      'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:f',
      {
        partition: '${AWS::Partition}',
        service: 'lambda',
        region: '${AWS::Region}',
        account: '${AWS::AccountId}',
        resource: 'function:f',
      },
    ],
    [
      'arn:aws:s3:::bucket/key:with:colons',
      { partition: 'aws', service: 's3', region: '', account: '', resource: 'bucket/key:with:colons' },
    ],
    ['arn:aws:sns:*:*:*', { partition: 'aws', service: 'sns', region: '*', account: '*', resource: '*' }],
  ])('%s', (text, parts) => expect(parseArn(text)).toEqual(parts));

  test.each([
    '',
    'arn',
    'arn:aws:s3',
    'orders',
    'https://sqs.eu-west-1.amazonaws.com/1/orders',
    'arn:${unclosed:a:b:c:d',
  ])('"%s" is none', (text) => {
    expect(parseArn(text)).toBeUndefined();
  });
});

describe('nameInArn', () => {
  test.each([
    ['arn:aws:dynamodb:eu-west-1:111122223333:table/Orders/stream/2024', 'AWS::DynamoDB::Table', 'Orders'],
    ['arn:aws:s3:::orders-bucket/*', 'AWS::S3::Bucket', 'orders-bucket'],
    ['arn:aws:iam::111122223333:role/service/path/worker', 'AWS::IAM::Role', 'worker'],
    ['arn:aws:lambda:eu-west-1:111122223333:function:pay:live', 'AWS::Lambda::Function', 'pay'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf', 'AWS::SecretsManager::Secret', 'db'],
    ['arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/pay:*', 'AWS::Logs::LogGroup', '/aws/lambda/pay'],
  ])('%s names a %s', (text, type, name) => {
    expect(nameInArn(text)).toMatchObject({ name });
    expect(nameInArn(text)?.types).toContain(type);
  });

  test('services that are not known name nothing', () => expect(nameInArn('arn:aws:gamelift:::x')).toBeUndefined());
});
