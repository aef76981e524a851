import { ApplicationView } from '@aspis/model';
import { applicationFrom, roleThatMay } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { type Reach, reachOf } from './reach.ts';

const stores = `
Orders: { Type: AWS::DynamoDB::Table, Properties: { TableName: orders } }
Bucket: { Type: AWS::S3::Bucket }
`;

function reachIn(text: string): Reach {
  const app = new ApplicationView(applicationFrom(text + stores));
  const role = app.resource('template.yaml/Worker');
  if (role === undefined) throw new Error('the template has no Worker');
  return reachOf(role);
}

const told = ({ reached }: Reach) =>
  reached.map(({ service, resource, actions }) => `${service} ${resource?.logicalId ?? 'all'} ${actions.join('+')}`);

describe('what a role reaches', () => {
  test.each([
    [
      'a table by reference',
      '{ Effect: Allow, Action: dynamodb:GetItem, Resource: !GetAtt Orders.Arn }',
      ['dynamodb Orders dynamodb:GetItem'],
    ],
    [
      'a table by ARN',
      '{ Effect: Allow, Action: dynamodb:GetItem, Resource: "arn:aws:dynamodb:eu-west-1:111122223333:table/orders" }',
      ['dynamodb Orders dynamodb:GetItem'],
    ],
    [
      'a table and its index once',
      "{ Effect: Allow, Action: dynamodb:Query, Resource: [!GetAtt Orders.Arn, !Sub '${Orders.Arn}/index/*'] }",
      ['dynamodb Orders dynamodb:Query'],
    ],
    [
      'lists in a list',
      '{ Effect: Allow, Action: dynamodb:Query, Resource: [[!GetAtt Orders.Arn], [[!GetAtt Bucket.Arn]]] }',
      ['dynamodb Orders dynamodb:Query', 'dynamodb Bucket dynamodb:Query'],
    ],
    [
      'objects of a bucket',
      "{ Effect: Allow, Action: s3:GetObject, Resource: !Sub '${Bucket.Arn}/*' }",
      ['s3 Bucket s3:GetObject'],
    ],
    [
      'two services',
      '{ Effect: Allow, Action: [s3:GetObject, dynamodb:GetItem, dynamodb:PutItem], Resource: "*" }',
      ['s3 all s3:GetObject', 'dynamodb all dynamodb:GetItem+dynamodb:PutItem'],
    ],
    [
      'every table',
      '{ Effect: Allow, Action: dynamodb:*, Resource: "arn:aws:dynamodb:*:*:table/*" }',
      ['dynamodb all dynamodb:*'],
    ],
    [
      'every bucket',
      '{ Effect: Allow, Action: s3:*, Resource: ["arn:aws:s3:::*", "arn:aws:s3:::*/*"] }',
      ['s3 all s3:*'],
    ],
    ['another stack’s bucket', '{ Effect: Allow, Action: s3:*, Resource: "arn:aws:s3:::elsewhere/*" }', []],
    ['all but a bucket', '{ Effect: Allow, Action: s3:*, NotResource: !GetAtt Bucket.Arn }', ['s3 all s3:*']],
    ['all but some actions', '{ Effect: Allow, NotAction: iam:*, Resource: "*" }', ['* all * but iam:*']],
    ['logs hold no data', '{ Effect: Allow, Action: logs:PutLogEvents, Resource: "*" }', []],
    ['what is denied', '{ Effect: Deny, Action: "*", Resource: "*" }', []],
  ])('%s', (_, statement, expected) => expect(told(reachIn(roleThatMay(statement)))).toEqual(expected));

  test.each([
    ['everything', '{ Effect: Allow, Action: "*", Resource: "*" }', true],
    ['everything in the longer form', '{ Effect: Allow, Action: "*:*", Resource: "*" }', true],
    ['every action on one table', '{ Effect: Allow, Action: "*", Resource: !GetAtt Orders.Arn }', false],
    ['one service', '{ Effect: Allow, Action: s3:*, Resource: "*" }', false],
  ])('administration: %s', (_, statement, expected) => expect(reachIn(roleThatMay(statement)).admin).toBe(expected));

  test('by AWS’s policy for administrators', () => {
    expect(
      reachIn(
        'Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] } }',
      ).admin,
    ).toBe(true);
  });

  test('what cannot be known is told', () => {
    expect(
      reachIn(
        'Worker: { Type: AWS::IAM::Role, Properties: { Policies: [{ PolicyName: a, PolicyDocument: !ImportValue policy }] } }',
      ).unresolved,
    ).toHaveLength(1);
  });

  test('a role and a policy that name each other', () => {
    const text = `
Worker: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!Ref Work] } }
Work: { Type: AWS::IAM::ManagedPolicy, Properties: { Roles: [!Ref Worker], PolicyDocument: { Statement: [{ Effect: Allow, Action: iam:PassRole, Resource: !GetAtt Worker.Arn }] } } }
`;
    expect(told(reachIn(text))).toEqual(['iam Worker iam:PassRole']);
  });
});
