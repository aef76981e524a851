import { ApplicationView } from '@aspis/model';
import { applicationFrom } from '@aspis/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Statement, statementsOf } from './statement.ts';

function read(document: string) {
  const app = new ApplicationView(
    applicationFrom(
      `Policy: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: ${document} } }\nTable: { Type: AWS::DynamoDB::Table }`,
    ),
  );
  const [policy] = app.resources('AWS::IAM::ManagedPolicy');
  if (policy === undefined) throw new Error('the template has no policy');
  return statementsOf(policy.at('PolicyDocument'));
}

function only(statement: string): Statement {
  const statements = read(`{ Statement: [${statement}] }`);
  if (statements.kind === 'unresolved' || statements.value[0] === undefined) throw new Error('there is no statement');
  return statements.value[0];
}

const texts = (list: Statement['actions']) => list.map(({ value }) => value);

describe('the statements of a document', () => {
  test.each([
    ['a list', '{ Statement: [{ Effect: Allow }, { Effect: Deny }] }', ['Allow', 'Deny']],
    ['one statement alone', '{ Statement: { Effect: Deny } }', ['Deny']],
    ['none', '{ Statement: [] }', []],
    ['no Statement', '{ Version: "2012-10-17" }', []],
    ['JSON text', `'{"Statement":[{"Effect":"Deny"}]}'`, ['Deny']],
    ['JSON text with holes', `!Sub '{"Statement":[{"Effect":"Allow","Resource":"\${Table.Arn}"}]}'`, ['Allow']],
    ['statements left out by NoValue', '{ Statement: [{ Effect: Allow }, !Ref AWS::NoValue] }', ['Allow']],
  ])('%s', (_, document, effects) => {
    const statements = read(document);
    expect(statements.kind === 'known' && statements.value.map(({ effect }) => effect)).toEqual(effects);
  });

  test.each([
    ['imported', '!ImportValue policy'],
    ['imported statements', '{ Statement: !ImportValue statements }'],
    ['text that is not JSON', 'a policy'],
    ['text that is no object', `'[1]'`],
    ['a list', '[{ Effect: Allow }]'],
  ])('unresolved: %s', (_, document) => expect(read(document).kind).toBe('unresolved'));
});

describe('the elements of a statement', () => {
  test.each<[string, string, readonly string[]]>([
    ['one action', 'Action: s3:GetObject', ['s3:GetObject']],
    ['several', 'Action: [s3:GetObject, s3:PutObject]', ['s3:GetObject', 's3:PutObject']],
    [
      'lists in a list',
      'Action: [s3:GetObject, [s3:PutObject, [s3:ListBucket]]]',
      ['s3:GetObject', 's3:PutObject', 's3:ListBucket'],
    ],
    ['a list that is split', 'Action: !Split [",", "s3:GetObject,s3:PutObject"]', ['s3:GetObject', 's3:PutObject']],
    ['none', 'NotAction: iam:*', []],
    ['an import', 'Action: [!ImportValue action, s3:GetObject]', ['${Import:action}', 's3:GetObject']],
  ])('actions: %s', (_, statement, expected) =>
    expect(texts(only(`{ Effect: Allow, ${statement} }`).actions)).toEqual(expected),
  );

  test('what is not known is told', () => {
    expect(
      only('{ Effect: Allow, Action: !ImportValue action, Condition: !ImportValue condition }').unresolved,
    ).toHaveLength(2);
  });

  test('a reference keeps its placeholder', () => {
    expect(
      texts(
        only("{ Effect: Allow, Resource: [!GetAtt Table.Arn, !Sub '${Table.Arn}/index/*', !Ref AWS::AccountId] }")
          .resources,
      ),
    ).toEqual(['${Table.Arn}', '${Table.Arn}/index/*', '${AWS::AccountId}']);
  });

  test.each([
    ['the star', '"*"', ['* *']],
    ['a star of accounts', '{ AWS: "*" }', ['AWS *']],
    [
      'services',
      '{ Service: [lambda.amazonaws.com, edgelambda.amazonaws.com] }',
      ['Service lambda.amazonaws.com', 'Service edgelambda.amazonaws.com'],
    ],
    ['several kinds', '{ AWS: ["111122223333"], Federated: x }', ['AWS 111122223333', 'Federated x']],
    [
      'the own account',
      "{ AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root' }",
      ['AWS arn:aws:iam::${AWS::AccountId}:root'],
    ],
  ])('principals: %s', (_, principal, expected) => {
    expect(
      only(`{ Effect: Allow, Principal: ${principal} }`).principals.map(({ type, text }) => `${type} ${text.value}`),
    ).toEqual(expected);
  });

  test('conditions, one entry a key', () => {
    const { conditions } = only(
      '{ Effect: Allow, Condition: { StringEquals: { a: x, b: [y, z] }, Bool: { c: true } } }',
    );
    expect(conditions.map(({ operator, key, values }) => [operator, key, ...texts(values)])).toEqual([
      ['StringEquals', 'a', 'x'],
      ['StringEquals', 'b', 'y', 'z'],
      ['Bool', 'c', 'true'],
    ]);
  });

  test('stand at their own lines', () => {
    const statements = read('{ Statement: [\n  { Effect: Allow },\n  { Effect: Deny }] }');
    expect(statements.kind === 'known' && statements.value.map(({ span }) => span.line)).toEqual([3, 4]);
  });
});

describe('whatever stands there', () => {
  const anything = fc.jsonValue({ maxDepth: 6 });
  const shaped = fc.record(
    {
      Statement: fc.array(
        fc.dictionary(
          fc.constantFrom('Effect', 'Action', 'NotAction', 'Resource', 'Principal', 'NotPrincipal', 'Condition'),
          anything,
        ),
      ),
    },
    { requiredKeys: [] },
  );
  test('no document makes it throw, as a value or as text', () => {
    fc.assert(
      fc.property(fc.oneof(anything, shaped), (document) => {
        for (const given of [document, JSON.stringify(document)]) {
          const text = JSON.stringify({
            Resources: { Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: given } } },
          });
          const app = new ApplicationView(applicationFrom({ 'template.json': text }));
          const [policy] = app.resources('AWS::IAM::ManagedPolicy');
          const statements = policy === undefined ? undefined : statementsOf(policy.at('PolicyDocument'));
          expect(['known', 'unresolved']).toContain(statements?.kind);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('JSON text nested without end is cut', () => {
    const deep = `{"Statement":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const app = new ApplicationView(
      applicationFrom({
        'template.json': JSON.stringify({
          Resources: { Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: deep } } },
        }),
      }),
    );
    const [policy] = app.resources('AWS::IAM::ManagedPolicy');
    expect(policy && statementsOf(policy.at('PolicyDocument')).kind).toBe('known');
  });
});
