import { describe, expect, test } from 'vitest';
import { withholdSecrets, withholdValue } from './withhold-secrets.ts';

describe('withheld', () => {
  test.each([
    ['DB_PASSWORD: winter-sales', 'DB_PASSWORD: ••••••••••••'],
    ['  "ApiKey": "abc\\"def",', '  "ApiKey": ••••••••••,'],
    ["Variables: { API_TOKEN: 'x y', STAGE: prod }", 'Variables: { API_TOKEN: •••••, STAGE: prod }'],
    ['SECRET: abc # a comment', 'SECRET: ••• # a comment'],
    ['const token = "abc";', 'const token = •••••;'],
    ['KEY: AKIAABCDEFGHIJKLMNOP', 'KEY: ••••••••••••••••••••'],
    ['URL: postgres://app:hunter2@db/orders', 'URL: postgres://app:•••••••@db/orders'],
    ['"api_key":"abc","b":1', '"api_key":•••••,"b":1'],
    ['A_SECRET: one, B_SECRET: two', 'A_SECRET: •••, B_SECRET: •••'],
  ])('%s', (line, expected) => {
    expect(withholdSecrets(line)).toBe(expected);
  });
});

describe('kept', () => {
  test.each([
    'AuthType: NONE',
    'DB_PASSWORD: !Ref DbPassword',
    "Password: '{{resolve:secretsmanager:db:SecretString:password}}'",
    'MasterUserPassword: !Sub "{{resolve:ssm-secure:db}}"',
    'ApiKeyRequired: true',
    'SecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:db',
    'SecretName: orders/db',
    'PasswordPolicy:',
    'AccessTokenValidity: 60',
    '"Secrets": { "Ref": "X" }',
  ])('%s', (line) => {
    expect(withholdSecrets(line)).toBe(line);
  });
});

test.each([
  ['  STRIPE: abcdef', 3, '  STRIPE: ••••••'],
  ['  STRIPE: abcdef', 11, '  STRIPE: ••••••'],
  ['Default: "x"', 1, 'Default: •••'],
])('%s, of which column %d holds a secret', (line, column, expected) => {
  expect(withholdValue(line, column)).toBe(expected);
});

test.each([
  `token: ${'token: '.repeat(150)}`,
  `token:${' '.repeat(1000)}`,
  'secret'.repeat(200),
  `token: ${'a '.repeat(500)}`,
])('a hostile line is gone through well within the time of a test', (line) => {
  for (let round = 0; round < 20; round++) expect(withholdSecrets(line)).toHaveLength(line.length);
});
