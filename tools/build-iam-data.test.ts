import { describe, expect, test } from 'vitest';
import { decodeService } from '../packages/iam/src/actions/service-actions.ts';
import { encodeService, encodeSubset, groupActions, levelLetter, summarisePolicy } from './build-iam-data.mjs';

const action = (id: string, level: string, ...formats: string[]) => ({
  id,
  name: id.slice(id.indexOf(':') + 1),
  level,
  formats,
});
const s3 = [
  action('s3:GetObject', 'R', 'arn:*:s3:::*/*'),
  action('s3:ListAllMyBuckets', 'L'),
  action('s3:PutBucketPolicy', 'P', 'arn:*:s3:::*'),
  action('s3:PutObject', 'W', 'arn:*:s3:::*/*'),
];
const lambda = [
  action('lambda:InvokeFunction', 'W', 'arn:*:lambda:*:*:function:*'),
  action('lambda:TagResource', 'T', 'arn:*:lambda:*:*:code-signing-config:*', 'arn:*:lambda:*:*:function:*'),
];
const iam = [action('iam:GetRole', 'R', 'arn:*:iam::*:role/*'), action('iam:PassRole', 'W', 'arn:*:iam::*:role/*')];
const services = new Map([
  ['iam', iam],
  ['lambda', lambda],
  ['s3', s3],
]);
const empty = { full: [], writes: [], managesPermissions: [], sensitive: [] };

test.each([
  ['Permissions management, Write', 'P'],
  ['Tagging, Write', 'T'],
  ['List', 'L'],
])('level %s', (level, letter) => {
  expect(levelLetter(level)).toBe(letter);
});

test('an access level that AWS adds stops the tool', () => {
  expect(() => levelLetter('Delete')).toThrow('Unknown access level "Delete"');
});

test.each([...services])('what is written of %s is read back', (service, actions) => {
  const levels: Record<string, string> = {
    L: 'List',
    R: 'Read',
    W: 'Write',
    P: 'Permissions management',
    T: 'Tagging',
  };
  const expected = actions.map(({ id, level, formats }) => ({ id, accessLevel: levels[level], arnFormats: formats }));
  expect([...decodeService(service, encodeService(service, actions)).values()]).toEqual(expected);
});

test.each([
  [['a', 'b', 'c'], [], ''],
  [['a', 'b', 'c'], ['b'], '01'],
  [['a', 'b', 'c'], ['a', 'c'], '!01'],
  [['a', 'b', 'c'], ['a', 'b', 'c'], '!'],
])('the subset of %j: %j is %j', (all, members, text) => {
  expect(encodeSubset(all, members)).toBe(text);
});

test('actions are grouped by service', () => {
  expect(groupActions(['sqs:*', 's3:List*', 's3:Get*', 's3:Get*'])).toBe('s3:Get*,List* sqs:*');
  expect(groupActions('*')).toBe('*');
});

describe('summarisePolicy', () => {
  const allow = (Action: string | string[], Resource: string | string[] = '*') => ({
    Effect: 'Allow',
    Action,
    Resource,
  });
  test.each([
    [
      'everything',
      [allow('*')],
      {
        full: ['iam', 'lambda', 's3'],
        writes: ['iam', 'lambda', 's3'],
        managesPermissions: ['s3'],
        sensitive: ['s3:GetObject', 'iam:PassRole', 'lambda:InvokeFunction', 's3:PutBucketPolicy'],
      },
    ],
    [
      'a service, in another case',
      [allow('S3:*')],
      { full: ['s3'], writes: ['s3'], managesPermissions: ['s3'], sensitive: ['s3:GetObject', 's3:PutBucketPolicy'] },
    ],
    ['every object', [allow('s3:GetObject', 'arn:aws:s3:::*')], { ...empty, sensitive: ['s3:GetObject'] }],
    ['every object of one bucket', [allow('s3:*', ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'])], empty],
    [
      'everything but a service',
      [{ Effect: 'Allow', NotAction: ['iam:*', 's3:*'], Resource: '*' }],
      { full: ['lambda'], writes: ['lambda'], managesPermissions: [], sensitive: ['lambda:InvokeFunction'] },
    ],
    [
      'something denied',
      [allow('lambda:*'), { Effect: 'Deny', Action: 'lambda:Invoke*', Resource: '*' }],
      { ...empty, writes: ['lambda'] },
    ],
    [
      'a conditional deny',
      [
        allow('s3:PutObject'),
        { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ],
      { ...empty, writes: ['s3'] },
    ],
    ['a condition', [{ ...allow('s3:*'), Condition: { StringEquals: { 'aws:ResourceAccount': 'x' } } }], empty],
    [
      'roles for one service',
      [{ ...allow('iam:*'), Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } }],
      { ...empty, writes: ['iam'], sensitive: ['iam:PassRole'] },
    ],
    [
      'every role of the account',
      [allow('iam:PassRole', 'arn:aws:iam::${aws:PrincipalAccount}:role/*')],
      { ...empty, writes: ['iam'], sensitive: ['iam:PassRole'] },
    ],
  ])('%s', (_, statements, expected) => {
    expect(summarisePolicy(services, statements)).toEqual(expected);
  });
});
