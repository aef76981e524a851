import { ApplicationView, type View, exploreScenarios, renderText } from '@aspis/model';
import { describe, expect, test } from 'vitest';
import { readProject, treeFromTexts } from '../index.ts';

const head = `Transform: AWS::LanguageExtensions
Parameters:
  Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] }
  Name: { Type: String }
  Password: { Type: String, NoEcho: true, Default: hunter }
  Zones: { Type: CommaDelimitedList, Default: "a, b" }
  Latest: { Type: AWS::SSM::Parameter::Value<String>, Default: /path }
Mappings:
  Stages:
    dev: { size: 128, level: DEBUG }
    prod: { size: 512, level: DEBUG }
  Regions:
    eu-west-1: { bucket: ours-eu }
    us-east-1: { bucket: ours-us }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Not [!Condition IsProd]
  Always: !Equals [a, a]
Resources:
  Queue: { Type: AWS::SQS::Queue }
  Subject:
    Type: Custom::Subject
    Properties:
      Value: `;

/** Every value that the expression has in some combination of conditions. */
function readings(expression: string): readonly string[] {
  const { applications } = readProject(treeFromTexts({ 't.yaml': head + expression }));
  const [application] = applications;
  if (application === undefined) throw new Error('no application');
  const { runs } = exploreScenarios(application.conditions, (scenario) => {
    const subject = new ApplicationView(application, scenario).resource('t.yaml/Subject');
    return subject === undefined ? 'no subject' : show(subject.at('Value'));
  });
  return [...new Set(runs.map(({ result }) => result))].toSorted();
}

function show(view: View): string {
  const items = view.value.kind === 'list' ? view.items() : undefined;
  if (items?.kind === 'known') return `[${items.value.map(show).join(' ')}]`;
  return renderText(view.value) ?? `<${view.value.kind}>`;
}

describe('intrinsic functions', () => {
  test.each([
    ['!Ref Stage', 'dev'],
    ['!Ref Name', '${Name}'],
    ['!Ref Queue', '${Queue}'],
    ['!Ref AWS::NoValue', '<absent>'],
    ['!Ref Zones', '[a b]'],
    ['!Ref Latest', '${Latest}'],
    ['{ Ref: Stage }', 'dev'],
    ['!GetAtt Queue.Arn', '${Queue.Arn}'],
    ['!GetAtt [Queue, Arn]', '${Queue.Arn}'],
    ['{ Fn::GetAtt: Nested.Outputs.Arn }', '${Nested.Outputs.Arn}'],
    ['!Sub "${Stage}-${AWS::Region}-${!Literal}"', 'dev-${AWS::Region}-${Literal}'],
    ['!Sub "${Queue.Arn}/*"', '${Queue.Arn}/*'],
    ['!Sub ["${x}-${Stage}", { x: !Ref Name }]', '${Name}-dev'],
    ['!Sub "plain"', 'plain'],
    ['!Join ["-", [a, !Ref Stage, !Ref "AWS::NoValue", c]]', 'a-dev-c'],
    ['!Join [",", !Ref Zones]', 'a,b'],
    ['!Select [1, [a, b]]', 'b'],
    ['!Select ["1", !Split [",", "a,b"]]', 'b'],
    ['!Select [2, !Split [":", !Sub "arn:aws:${Name}:x"]]', '${Name}'],
    ['!Select [0, !GetAZs ""]', '${AWS::AvailabilityZones[0]}'],
    ['!Split [",", "a,b"]', '[a b]'],
    ['!Base64 hello', 'aGVsbG8='],
    ['!Cidr [10.0.0.0/16, 2, 8]', '[10.0.0.0/24 10.0.1.0/24]'],
    ['!Length [1, 2, 3]', '3'],
    ['{ Fn::Length: { Ref: Zones } }', '2'],
    ['!ToJsonString { a: [1, !Ref Name] }', '{"a":[1,"${Name}"]}'],
    ['!FindInMap [Stages, dev, size]', '128'],
    ['!FindInMap [Stages, none, size, { DefaultValue: 64 }]', '64'],
    ['!FindInMap [Stages, !Ref Name, level]', 'DEBUG'],
    ['!If [Always, a, b]', 'a'],
    ['!ImportValue elsewhere', '${Import:elsewhere}'],
    ['!Rain::Embed file.txt', '<unknown>'],
    ['"{{resolve:secretsmanager:db:SecretString:password}}"', '{{resolve:secretsmanager:db:SecretString:password}}'],
    ['!Sub "user:{{resolve:ssm-secure:/db:1}}@host"', 'user:{{resolve:ssm-secure:/db:1}}@host'],
  ])('%s', (expression, expected) => expect(readings(expression)).toEqual([expected]));

  test.each([
    ['!If [IsProd, a, b]', ['a', 'b']],
    ['!If [IsProd, !If [IsDev, never, a], b]', ['a', 'b']],
    ['!If [IsProd, a, !Ref "AWS::NoValue"]', ['<absent>', 'a']],
    ['!Sub ["${x}/*", { x: !If [IsProd, a, b] }]', ['a/*', 'b/*']],
    ['!Join ["", [!If [IsProd, a, b], "-", !If [IsProd, c, d]]]', ['a-c', 'b-d']],
    ['!FindInMap [Regions, !Ref "AWS::Region", bucket]', ['ours-eu', 'ours-us']],
    ['!Select [0, !If [IsProd, [a], [b]]]', ['a', 'b']],
  ])('%s has every branch as an alternative', (expression, expected) => expect(readings(expression)).toEqual(expected));

  test('a value from a NoEcho parameter keeps its source', () => {
    const { applications } = readProject(treeFromTexts({ 't.yaml': `${head}!Ref Password` }));
    const [application] = applications;
    const subject = application && new ApplicationView(application).resource('t.yaml/Subject');
    expect(subject?.at('Value').value).toMatchObject({
      kind: 'literal',
      parameter: { name: 'Password', noEcho: true },
    });
  });

  test('a given parameter decides its conditions', () => {
    const { applications } = readProject(treeFromTexts({ 't.yaml': `${head}!If [IsProd, a, b]` }), {
      parameters: { Stage: 'prod' },
    });
    const subject = applications[0] && new ApplicationView(applications[0]).resource('t.yaml/Subject');
    expect(subject?.at('Value').value).toMatchObject({ kind: 'literal', value: 'a' });
  });

  test.each([
    ['an unknown function', '!Rain::Embed x', 'unknown-function'],
    ['an undeclared condition', '!If [Nope, a, b]', 'unknown-condition'],
    ['an undeclared mapping', '!FindInMap [Nope, a, b]', 'unknown-mapping'],
  ])('%s is reported with its place', (_, expression, code) => {
    const { diagnostics } = readProject(treeFromTexts({ 't.yaml': head + expression }));
    expect(diagnostics).toMatchObject([{ code, span: { file: 't.yaml', line: 24 } }]);
  });
});

describe('loops', () => {
  test('Fn::ForEach makes a resource for each item, at the line of its body', () => {
    const text = `Transform: AWS::LanguageExtensions
Parameters: { Names: { Type: CommaDelimitedList, Default: "orders,stock" } }
Resources:
  Fn::ForEach::Queues:
    - Name
    - !Ref Names
    - "\${Name}Queue":
        Type: AWS::SQS::Queue
        Properties: { QueueName: !Sub "\${Name}-queue", Tag: !Ref Name }
`;
    const { applications, diagnostics } = readProject(treeFromTexts({ 't.yaml': text }));
    expect(diagnostics).toEqual([]);
    const app = applications[0] && new ApplicationView(applications[0]);
    expect(
      app
        ?.resources('AWS::SQS::Queue')
        .map((queue) => [queue.logicalId, queue.string('QueueName'), queue.string('Tag'), queue.span.line]),
    ).toMatchObject([
      ['ordersQueue', { value: 'orders-queue' }, { value: 'orders' }, 7],
      ['stockQueue', { value: 'stock-queue' }, { value: 'stock' }, 7],
    ]);
  });

  test('a loop over what only the deployment knows is reported', () => {
    const text = `Resources:\n  Fn::ForEach::Q:\n    - N\n    - !Ref Names\n    - "\${N}": { Type: AWS::SQS::Queue }\n`;
    const { diagnostics } = readProject(treeFromTexts({ 't.yaml': text }));
    expect(diagnostics).toMatchObject([{ code: 'unknown-loop', level: 'error' }]);
  });
});
