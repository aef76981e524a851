import { describe, expect, test } from 'vitest';
import { renderText } from '@aspis/model';
import type { Resource, Value } from '@aspis/model';
import { readProject } from '../../project/read-project.ts';
import { treeFromTexts } from '../../project/source-tree.ts';

function read(resources: string): {
  readonly made: ReadonlyMap<string, Resource>;
  readonly messages: readonly string[];
} {
  const { applications, diagnostics } = readProject(
    treeFromTexts({ 'template.yaml': `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources}` }),
  );
  const made = [...(applications[0]?.resources.values() ?? [])].map(
    (resource) => [resource.logicalId, resource] as const,
  );
  return { made: new Map(made), messages: diagnostics.map(({ message }) => message) };
}

/** The value as plain data, references and unknown parts as `${…}`. */
function plain(value: Value | undefined): unknown {
  if (value?.kind === 'list') return value.items.map(plain);
  if (value?.kind === 'mapping')
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plain(entry.value)]));
  return value === undefined ? undefined : renderText(value)?.replaceAll('template.yaml/', '');
}

const fn =
  '  Fn: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22.x, Handler: a.b, InlineCode: x } }\n';
const queue = '  Queue: { Type: AWS::SQS::Queue }\n';
const topic = '  Topic: { Type: AWS::SNS::Topic }\n';
const connector = (source: string, destination: string, permissions: string): string =>
  `  Link: { Type: AWS::Serverless::Connector, Properties: { Source: ${source}, Destination: ${destination}, Permissions: ${permissions} } }\n`;

describe('a connector', () => {
  test('adds a managed policy to the role of its source', () => {
    const policy = read(fn + queue + connector('{ Id: Fn }', '{ Id: Queue }', '[Read]')).made.get('LinkPolicy');
    expect(policy?.type).toBe('AWS::IAM::ManagedPolicy');
    expect(plain(policy?.properties)).toEqual({
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'], Resource: ['${Queue.Arn}'] },
        ],
      },
      Roles: ['${FnRole}'],
    });
  });

  test('adds one to the role of its destination where that does the reading', () => {
    const { made } = read(fn + queue + connector('{ Id: Queue }', '{ Id: Fn }', '[Read, Write]'));
    expect(plain(made.get('LinkPolicy')?.properties)).toMatchObject({ Roles: ['${FnRole}'] });
  });

  test('lets a topic call a function', () => {
    const { made } = read(fn + topic + connector('{ Id: Topic }', '{ Id: Fn }', '[Write]'));
    expect(plain(made.get('LinkWriteLambdaPermission')?.properties)).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: '${Fn.Arn}',
      Principal: 'sns.amazonaws.com',
      SourceArn: '${Topic}',
    });
  });

  test('narrows an API to its qualifier', () => {
    const { made } = read(
      fn +
        connector('{ Type: AWS::ApiGatewayV2::Api, ResourceId: a1, Qualifier: prod/GET/x }', '{ Id: Fn }', '[Write]'),
    );
    expect(plain(made.get('LinkWriteLambdaPermission')?.properties)).toMatchObject({
      SourceArn: 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:a1/prod/GET/x',
    });
  });

  test('numbers its destinations where they are listed', () => {
    const rule = '  Rule: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(1 day) } }\n';
    const { made } = read(
      fn + queue + topic + rule + connector('{ Id: Rule }', '[{ Id: Fn }, { Id: Queue }, { Id: Topic }]', '[Write]'),
    );
    expect(
      [...made.values()]
        .filter(({ logicalId }) => logicalId.startsWith('Link'))
        .map(({ logicalId, type }) => [logicalId, type]),
    ).toEqual([
      ['LinkWriteLambdaPermissionDestination0', 'AWS::Lambda::Permission'],
      ['LinkQueuePolicyDestination1', 'AWS::SQS::QueuePolicy'],
      ['LinkTopicPolicyDestination2', 'AWS::SNS::TopicPolicy'],
    ]);
  });

  test('uses the role of the rule’s target that it leads to', () => {
    const rule =
      '  Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Arn: !Ref Other, RoleArn: !GetAtt R1.Arn }, { Arn: !Ref Machine, RoleArn: !GetAtt R2.Arn }] } }\n';
    const machine = '  Machine: { Type: AWS::StepFunctions::StateMachine, Properties: {} }\n';
    const { made } = read(rule + machine + connector('{ Id: Rule }', '{ Id: Machine }', '[Write]'));
    expect(plain(made.get('LinkPolicy')?.properties)).toMatchObject({ Roles: ['${R2}'] });
  });

  test('in its source is named after both, and stands where it is written', () => {
    const source =
      '  Topic:\n    Type: AWS::SNS::Topic\n    Connectors: { ToQueue: { Properties: { Destination: { Id: Queue }, Permissions: [Write] } } }\n';
    const policy = read(source + queue).made.get('TopicToQueueQueuePolicy');
    expect(plain(policy?.properties)).toMatchObject({ Queues: ['${Queue}'] });
    expect([policy?.span.line, policy?.origin?.logicalId]).toEqual([5, 'Topic']);
  });
});

describe('refused with a message:', () => {
  const toQueue = (more: string): string =>
    `  Fn:\n    Type: AWS::Lambda::Function\n    Connectors: ${more}\n    Properties: {}\n${queue}`;
  test.each([
    ['an unknown source', fn + connector('{ Id: Nobody }', '{ Id: Fn }', '[Write]'), 'has no resource "Nobody"'],
    ['an id that is no text', fn + connector('{ Id: Fn }', '{ Id: 42 }', '[Write]'), 'not the logical id'],
    ['an end without type', fn + connector('{ Id: Fn }', '{ Arn: a }', '[Write]'), 'neither Id nor Type'],
    ['an id and an ARN', fn + queue + connector('{ Id: Fn }', '{ Id: Queue, Arn: null }', '[Write]'), 'but no Arn'],
    [
      'ends that do not go together',
      queue + topic + connector('{ Id: Queue }', '{ Id: Topic }', '[Write]'),
      'no connector from AWS::SQS::Queue',
    ],
    [
      'a type named like a method',
      fn + connector('{ Type: constructor }', '{ Type: toString }', '[Write]'),
      'no connector from constructor',
    ],
    ['an unknown permission', fn + queue + connector('{ Id: Fn }', '{ Id: Queue }', '[OKAY]'), 'not "OKAY"'],
    ['no permission', fn + queue + connector('{ Id: Fn }', '{ Id: Queue }', '[]'), 'needs its Permissions'],
    [
      'half of an inseparable pair',
      fn + queue + connector('{ Id: Queue }', '{ Id: Fn }', '[Write]'),
      'Read with Write alone',
    ],
    ['no destination', fn + connector('{ Id: Fn }', '[]', '[Write]'), 'no destination'],
    [
      'an end without its ARN',
      queue + connector('{ Type: AWS::Events::Rule }', '{ Id: Queue }', '[Write]'),
      'needs its Arn',
    ],
    [
      'a source without role',
      toQueue('{ L: { Properties: { Destination: { Id: Queue }, Permissions: [Read] } } }'),
      'has no role',
    ],
    ['Connectors that are no mapping', toQueue('foo'), 'Connectors is not a mapping'],
    [
      'an embedded connector without properties',
      toQueue('{ L: { Destination: { Id: Queue } } }'),
      'no mapping of Properties',
    ],
    [
      'a source reference with an id',
      toQueue('{ L: { Properties: { SourceReference: { Id: x }, Destination: { Id: Queue }, Permissions: [Read] } } }'),
      'SourceReference',
    ],
    [
      'a source reference that is no mapping',
      toQueue('{ L: { Properties: { SourceReference: foo, Destination: { Id: Queue }, Permissions: [Read] } } }'),
      'SourceReference',
    ],
  ])('%s', (_name, resources, message) => {
    expect(read(resources).messages.join('\n')).toContain(message);
  });

  test('a role given by its ARN, whose name is taken', () => {
    const own =
      '  Fn: { Type: AWS::Lambda::Function, Properties: { Role: "arn:aws:iam::111122223333:role/path/Known" } }\n';
    const { made, messages } = read(own + queue + connector('{ Id: Fn }', '{ Id: Queue }', '[Read]'));
    expect(messages.join('\n')).toContain('given by its ARN');
    expect(plain(made.get('LinkPolicy')?.properties)).toMatchObject({ Roles: ['Known'] });
  });
});
