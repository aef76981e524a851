import { describe, expect, test } from 'vitest';
import { managedPolicyDocuments } from '../generated/managed-policy-documents.ts';
import { managedPolicyTable } from '../generated/managed-policy-table.ts';
import { findManagedPolicy, managedStatementsOf } from './managed-policy.ts';

describe('findManagedPolicy', () => {
  test.each([
    ['AmazonS3FullAccess', 'AmazonS3FullAccess'],
    ['AWSLambdaBasicExecutionRole', 'service-role/AWSLambdaBasicExecutionRole'],
    ['service-role/AWSLambdaBasicExecutionRole', 'service-role/AWSLambdaBasicExecutionRole'],
    ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', 'service-role/AWSLambdaBasicExecutionRole'],
    ['arn:aws-us-gov:iam::aws:policy/AmazonS3FullAccess', 'AmazonS3FullAccess'],
    ['arn:${AWS::Partition}:iam::aws:policy/job-function/DataScientist', 'job-function/DataScientist'],
    ['arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole', undefined],
    ['arn:aws:iam::123456789012:policy/AmazonS3FullAccess', undefined],
    ['arn:aws:iam::aws:role/AmazonS3FullAccess', undefined],
    ['my/AmazonS3FullAccess', undefined],
    ['amazons3fullaccess', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s: %s', (arnOrName, path) => {
    expect(findManagedPolicy(arnOrName)?.path).toBe(path);
  });

  test('knows every line of the table', () => {
    const paths = managedPolicyTable
      .trimEnd()
      .split('\n')
      .map((line) => line.split('|')[0] ?? '');
    expect(paths.length).toBeGreaterThan(1500);
    expect(paths.filter((path) => findManagedPolicy(`arn:aws:iam::aws:policy/${path}`)?.path !== path)).toEqual([]);
  });
});

describe('what managed policies grant', () => {
  test('nothing on a basic execution role but writing logs', () => {
    expect(findManagedPolicy('AWSLambdaBasicExecutionRole')).toEqual({
      name: 'AWSLambdaBasicExecutionRole',
      path: 'service-role/AWSLambdaBasicExecutionRole',
      isAdministrator: false,
      fullServices: [],
      writes: ['logs'],
      managesPermissions: [],
      dataReads: [],
      escalations: [],
    });
  });

  test.each([
    ['AmazonS3FullAccess', ['s3', 's3-object-lambda']],
    ['AmazonSQSFullAccess', ['sqs']],
    ['IAMFullAccess', ['iam']],
    ['AmazonS3ReadOnlyAccess', []],
    ['AWSXRayDaemonWriteAccess', []],
  ])('%s grants in full %j', (name, services) => {
    expect(findManagedPolicy(name)?.fullServices).toEqual(services);
  });

  test('administration is told from power', () => {
    const administrators = managedPolicyTable
      .split('\n')
      .flatMap((line) => (findManagedPolicy(line.split('|')[0] ?? '')?.isAdministrator ? [line.split('|')[0]] : []));
    expect(administrators).toEqual(['AdministratorAccess']);
    const powerUser = findManagedPolicy('PowerUserAccess');
    expect(powerUser?.fullServices).toContain('lambda');
    expect(powerUser?.fullServices).not.toContain('iam');
    expect(powerUser?.escalations).not.toContain('iam:PassRole');
  });

  test.each([
    ['ReadOnlyAccess', 's3:GetObject', true],
    ['AWSLambdaExecute', 's3:GetObject', true],
    ['AWSLambdaSQSQueueExecutionRole', 'sqs:ReceiveMessage', true],
    ['AWSLambda_FullAccess', 's3:GetObject', false],
    ['ViewOnlyAccess', 's3:GetObject', false],
  ])('%s reads data with %s: %s', (name, action, expected) => {
    expect(findManagedPolicy(name)?.dataReads.includes(action)).toBe(expected);
  });

  test('handing on any role counts, even to one service', () => {
    expect(findManagedPolicy('AWSLambda_FullAccess')?.escalations).toEqual(
      expect.arrayContaining(['iam:PassRole', 'lambda:UpdateFunctionCode']),
    );
  });
});

describe('managedStatementsOf', () => {
  test('gives the statements, ungrouped', () => {
    expect(managedStatementsOf('AWSLambdaSQSQueueExecutionRole')).toEqual([
      {
        effect: 'Allow',
        actions: [
          'logs:CreateLogGroup',
          'logs:CreateLogStream',
          'logs:PutLogEvents',
          'sqs:DeleteMessage',
          'sqs:GetQueueAttributes',
          'sqs:ReceiveMessage',
        ],
        notActions: [],
        resources: ['*'],
        notResources: [],
        conditions: [],
      },
    ]);
    expect(managedStatementsOf('AdministratorAccess')?.[0]?.actions).toEqual(['*']);
    expect(managedStatementsOf('AWSLambda_FullAccess')?.flatMap(({ conditions }) => conditions)).toContainEqual({
      operator: 'StringEquals',
      key: 'iam:PassedToService',
      values: ['lambda.amazonaws.com'],
    });
  });

  test('reads every one, each of a policy in the table', () => {
    const names = Object.keys(managedPolicyDocuments);
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      const statements = managedStatementsOf(name) ?? [];
      expect(findManagedPolicy(name)?.name).toBe(name);
      expect(statements.length).toBeGreaterThan(0);
      for (const { effect, actions, notActions, resources, notResources } of statements) {
        expect(effect).toMatch(/^(Allow|Deny)$/);
        expect([...actions, ...notActions].every((action) => action === '*' || /^[\w-]+:[\w*?-]+$/.test(action))).toBe(
          true,
        );
        expect(actions.length + notActions.length).toBeGreaterThan(0);
        expect(resources.length + notResources.length).toBeGreaterThan(0);
      }
    }
  });

  test.each(['SecurityAudit', 'MyPolicy', 'constructor', '__proto__', ''])('has none of %j', (name) => {
    expect(managedStatementsOf(name)).toBeUndefined();
  });
});
