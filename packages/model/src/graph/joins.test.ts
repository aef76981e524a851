import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { ApplicationView } from '../application.ts';
import type { ResourceView } from '../view.ts';
import { functionBehind, invocableForms } from './function-behind.ts';
import { logGroupOf, logRetentionOf } from './log-groups.ts';
import { functionsWithRole, policiesOf, roleOf } from './policies.ts';

function resourceIn(text: string, name: string): ResourceView {
  const found = new ApplicationView(applicationFrom(text)).resource(`template.yaml/${name}`);
  if (found === undefined) throw new Error(`the template has no ${name}`);
  return found;
}

const fn = `
Fn: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
Role: { Type: AWS::IAM::Role }
`;

describe('the function behind a value', () => {
  const behind = (text: string) => {
    const found = functionBehind(resourceIn(fn + text, 'Use').at('Value'));
    return found.kind === 'known' ? (found.value?.logicalId ?? 'none') : 'unresolved';
  };
  const use = (value: string) => `\nUse: { Type: Custom::Use, Properties: { Value: ${value} } }`;
  test.each([
    ['itself', use('!Ref Fn'), 'Fn'],
    ['its ARN', use('!GetAtt Fn.Arn'), 'Fn'],
    ['its name', use('orders'), 'Fn'],
    ['its name and a qualifier', use('"orders:live"'), 'Fn'],
    [
      'an alias of a version',
      `V: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Fn } }\nA: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref V } }${use('!Ref A')}`,
      'Fn',
    ],
    [
      'an alias in a text with other references',
      `A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Fn } }${use("!Sub '${Role}/${A}'")}`,
      'Fn',
    ],
    ['no function', use('!Ref Role'), 'none'],
    ['another stack’s', use('!ImportValue fn'), 'unresolved'],
    [
      'aliases in a circle',
      `A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref B } }\nB: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref A } }${use('!Ref A')}`,
      'none',
    ],
    [
      'an alias of itself',
      `A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref A } }${use('!Ref A')}`,
      'none',
    ],
  ])('%s', (_, text, expected) => {
    expect(behind(text)).toEqual(expected);
  });

  test('in the branch that holds', () => {
    const text = `Parameters: { Stage: { Type: String } }
Conditions: { C: !Equals [!Ref Stage, prod] }
Resources:
${fn.replace(/^(?=.)/gm, '  ')}
  Use: { Type: Custom::Use, Properties: { Value: !Join ['', ['arn:aws:x/', !If [C, !GetAtt Fn.Arn, other]]] } }`;
    expect(functionBehind(resourceIn(text, 'Use').at('Value'))).toMatchObject({ value: { logicalId: 'Fn' } });
  });

  test('all its forms, each once', () => {
    const text = `${fn}
V: { Type: AWS::Lambda::Version, Properties: { FunctionName: orders } }
A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Fn } }
B: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref V } }
C: { Type: AWS::Lambda::Alias, Properties: { FunctionName: other } }`;
    expect(invocableForms(resourceIn(text, 'Fn')).map(({ logicalId }) => logicalId)).toEqual(['Fn', 'V', 'A', 'B']);
  });
});

describe('the log group of a function', () => {
  const group = (name: string, more = '') =>
    `Fn: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders${more} } }\nGroup: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: ${name} } }`;
  test.each([
    ['by reference', group("!Sub '/aws/lambda/${Fn}'"), 'Group'],
    ['joined', group("!Join ['', ['/aws/lambda/', !Ref Fn]]"), 'Group'],
    ['by name', group('/aws/lambda/orders'), 'Group'],
    ['configured by reference', group('shop', ', LoggingConfig: { LogGroup: !Ref Group }'), 'Group'],
    ['configured by name', group('shop', ', LoggingConfig: { LogGroup: shop }'), 'Group'],
    ['configured elsewhere', group('/aws/lambda/orders', ', LoggingConfig: { LogGroup: other }'), undefined],
    ['of something else that bears its name', group("!Sub '/aws/vendedlogs/${Fn}'"), undefined],
    ['of another function', group('/aws/lambda/orders-archive'), undefined],
  ])('%s', (_, text, expected) =>
    expect(logGroupOf(resourceIn(text, 'Fn'))).toMatchObject({
      kind: 'known',
      ...(expected === undefined ? { value: undefined } : { value: { logicalId: expected } }),
    }),
  );

  test('a name of which the stack’s name is a part', () => {
    const text =
      "Fn: { Type: AWS::Lambda::Function, Properties: { FunctionName: !Sub '${AWS::StackName}-fn' } }\nGroup: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: !Sub '/aws/lambda/${AWS::StackName}-fn' } }";
    expect(logGroupOf(resourceIn(text, 'Fn'))).toMatchObject({ value: { logicalId: 'Group' } });
  });

  test('CDK’s custom resource', () => {
    const text = `${fn}Keep: { Type: Custom::LogRetention, Properties: { LogGroupName: !Join ['', ['/aws/lambda/', !Ref Fn]], RetentionInDays: 7 } }`;
    expect(logRetentionOf(resourceIn(text, 'Fn'))?.logicalId).toBe('Keep');
  });
});

describe('the policies of a role', () => {
  const document = 'PolicyDocument: { Statement: [] }';
  const role = (more = '') => `Role: { Type: AWS::IAM::Role, Properties: { RoleName: worker${more} } }\n`;
  test.each([
    ['its own', role(`, Policies: [{ PolicyName: a, ${document} }, { PolicyName: b, ${document} }]`), ['Role', 'Role']],
    [
      'attached by reference',
      `${role()}P: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref Role], ${document} } }`,
      ['P'],
    ],
    [
      'attached by name',
      `${role()}P: { Type: AWS::IAM::Policy, Properties: { Roles: [other, worker], ${document} } }`,
      ['P'],
    ],
    [
      'attached to another name',
      `${role()}P: { Type: AWS::IAM::Policy, Properties: { Roles: [other], ${document} } }`,
      [],
    ],
    [
      'a managed policy that names it',
      `${role()}P: { Type: AWS::IAM::ManagedPolicy, Properties: { Roles: [worker], ${document} } }`,
      ['P'],
    ],
    [
      'a managed policy that it names',
      `${role(', ManagedPolicyArns: [!Ref P]')}P: { Type: AWS::IAM::ManagedPolicy, Properties: { ${document} } }`,
      ['P'],
    ],
    [
      'one that is named both ways',
      `${role(', ManagedPolicyArns: [!Ref P]')}P: { Type: AWS::IAM::ManagedPolicy, Properties: { Roles: [!Ref Role], ${document} } }`,
      ['P'],
    ],
    [
      'a managed policy by its ARN',
      `${role(', ManagedPolicyArns: [!Sub "arn:aws:iam::${AWS::AccountId}:policy/team/p"]')}P: { Type: AWS::IAM::ManagedPolicy, Properties: { ManagedPolicyName: p, ${document} } }`,
      ['P'],
    ],
    [
      'a role policy',
      `${role()}P: { Type: AWS::IAM::RolePolicy, Properties: { RoleName: worker, PolicyName: p, ${document} } }`,
      ['P'],
    ],
    ['a role that is its own policy', role(', ManagedPolicyArns: [!Ref Role]'), []],
  ])('%s', (_, text, expected) =>
    expect(policiesOf(resourceIn(text, 'Role')).map(({ holder }) => holder.logicalId)).toEqual(expected),
  );

  test.each([
    ['!GetAtt Role.Arn'],
    ['arn:aws:iam::111122223333:role/service-role/worker'],
    ["!Sub 'arn:aws:iam::${AWS::AccountId}:role/worker'"],
  ])('a function’s role, given as %s', (value) => {
    const worker = resourceIn(`${role()}Fn: { Type: AWS::Lambda::Function, Properties: { Role: ${value} } }`, 'Role');
    expect(functionsWithRole(worker).map(({ logicalId }) => logicalId)).toEqual(['Fn']);
    const user = worker.app.resource('template.yaml/Fn');
    expect(user && roleOf(user)).toMatchObject({ value: { logicalId: 'Role' } });
  });
});

describe('bounds', () => {
  test('10,000 routes are looked at once each', () => {
    const count = 10_000;
    const paths = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `/p${i}`,
        { get: { 'x-amazon-apigateway-integration': { uri: { 'Fn::GetAtt': ['Fn', 'Arn'] } } } },
      ]),
    );
    const text = JSON.stringify({
      Resources: {
        Fn: { Type: 'AWS::Lambda::Function' },
        Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { swagger: '2.0', paths } } },
      },
    });
    const app = new ApplicationView(applicationFrom({ 'template.json': text }));
    const referrers = app.application.referrers.get('template.json/Fn') ?? [];
    expect(referrers).toHaveLength(count);
    expect(new Set(referrers.map(({ steps }) => steps.length))).toEqual(new Set([6]));
  });

  test('asking who uses one of many targets of a list does not walk the list', () => {
    const count = 300;
    const functions = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`F${i}`, { Type: 'AWS::Lambda::Function' }]),
    );
    const machine = {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyDocument: {
          Statement: [{ Resource: Array.from({ length: count }, (_, i) => ({ 'Fn::GetAtt': [`F${i}`, 'Arn'] })) }],
        },
      },
    };
    const { application } = new ApplicationView(
      applicationFrom({ 'template.json': JSON.stringify({ Resources: { ...functions, Machine: machine } }) }),
    );
    const each = [...application.referrers.values()].map((list) => list.length);
    expect(each).toEqual(Array.from({ length: count }, () => 1));
    expect(application.referrers.get('template.json/F7')?.[0]?.steps).toEqual([
      'PolicyDocument',
      'Statement',
      0,
      'Resource',
      7,
    ]);
  });
});
