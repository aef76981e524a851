import { describe, expect, test } from 'vitest';
import { expandAction } from './expand-action.ts';

describe('expandAction', () => {
  test.each([
    ['sqs:Send*', ['sqs:SendMessage']],
    ['SQS:SENDMESSAGE', ['sqs:SendMessage']],
    ['dynamodb:Batch??????tem', ['dynamodb:BatchWriteItem']],
    ['dynamodb:Batch*Item', ['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem']],
    ['?qs:ReceiveM*', ['sqs:ReceiveMessage']],
    ['sqs:Nothing', []],
    ['nosuch:*', []],
    ['s3', []],
    ['', []],
  ])('%s', (pattern, expected) => {
    expect(expandAction(pattern)).toMatchObject({ actions: expected.map((id) => ({ id })), isComplete: true });
  });

  test('expands the lone star to every action', () => {
    expect(expandAction('*').actions.length).toBe(expandAction('*:*').actions.length);
    expect(expandAction('*').actions.length).toBeGreaterThan(22_000);
  });

  test('stops at the limit and says so', () => {
    expect(expandAction('s3:*', 2)).toMatchObject({ actions: [{}, {}], isComplete: false });
    expect(expandAction('sqs:SendMessage', 1).isComplete).toBe(true);
  });
});
