import { type Application, entryOf, renderText } from '@aspis/model';
import { describe, expect, test } from 'vitest';
import type { Project } from './project.ts';
import { readProject } from './read-project.ts';
import { treeFromTexts } from './source-tree.ts';

function read(files: Readonly<Record<string, string>>, parameters: Readonly<Record<string, string>> = {}): Project {
  return readProject(treeFromTexts(files), { parameters });
}

function textOf(application: Application | undefined, id: string, property: string): string | undefined {
  const value = entryOf(application?.resources.get(id)?.properties, property);
  return value === undefined ? undefined : renderText(value);
}

const codes = (project: Project): readonly string[] => project.diagnostics.map(({ level, code }) => `${level} ${code}`);

const child = `
Parameters:
  Env: { Type: String, Default: dev }
  Secret: { Type: String, NoEcho: true, Default: '' }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: !Sub '\${Env}-topic' } }
  Extra: { Type: AWS::SNS::Topic, Condition: IsProd }
Outputs:
  TopicArn: { Value: !Ref Topic }
  Name: { Value: !Sub 'name-\${Env}' }
`;

describe('nested stacks', () => {
  const parent = `
Parameters:
  Stage: { Type: String, Default: test, AllowedValues: [test, prod] }
Conditions:
  HasChild: !Equals [!Ref Stage, prod]
Resources:
  Nested:
    Type: AWS::CloudFormation::Stack
    Condition: HasChild
    Properties: { TemplateURL: ./nested/child.yaml, Parameters: { Env: !Ref Stage } }
  Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !GetAtt Nested.Outputs.Name, Tags: !Sub 'x-\${Nested.Outputs.TopicArn}' } }
`;
  const project = read({ 'app/main.yaml': parent, 'app/nested/child.yaml': child });
  const [application] = project.applications;

  test('make one application, and no other for the child', () => {
    expect(project.applications.map(({ name }) => name)).toEqual(['app/main.yaml']);
    expect(application?.stacks.map(({ id, file, parent: above }) => [id, file, above])).toEqual([
      ['app/main.yaml', 'app/main.yaml', undefined],
      ['app/main.yaml/Nested', 'app/nested/child.yaml', 'app/main.yaml'],
    ]);
    expect(project.files.map(({ path, status, resources }) => [path, status, resources])).toEqual([
      ['app/main.yaml', 'read', 2],
      ['app/nested/child.yaml', 'read', 2],
    ]);
  });

  test("get the parent's parameter values", () => {
    expect(textOf(application, 'app/main.yaml/Nested/Topic', 'TopicName')).toBe('test-topic');
  });

  test('give their outputs to the parent', () => {
    expect(textOf(application, 'app/main.yaml/Queue', 'QueueName')).toBe('name-test');
    expect(entryOf(application?.resources.get('app/main.yaml/Queue')?.properties, 'Tags')).toMatchObject({
      kind: 'template',
      parts: ['x-', { kind: 'reference', target: 'app/main.yaml/Nested/Topic' }],
    });
  });

  test('stand under the condition of the resource that nests them', () => {
    expect(application?.resources.get('app/main.yaml/Nested/Topic')?.condition).toBe('app/main.yaml#HasChild');
    const both = application?.resources.get('app/main.yaml/Nested/Extra')?.condition ?? '';
    expect(application?.conditions.get(both)).toEqual({
      kind: 'and',
      operands: [
        { kind: 'condition', id: 'app/main.yaml#HasChild' },
        { kind: 'condition', id: 'app/main.yaml/Nested#IsProd' },
      ],
    });
  });

  test("decide the child's conditions by the parent's parameters", () => {
    expect(application?.conditions.get('app/main.yaml/Nested#IsProd')).toEqual({
      kind: 'equals',
      parameter: 'app/main.yaml#Stage',
      value: 'prod',
    });
  });

  test('may be nested twice, by SAM too, and depend on one another', () => {
    const twice = `
Resources:
  One: { Type: AWS::Serverless::Application, Properties: { Location: child.yaml, Parameters: { Env: a } } }
  Two: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: child.yaml, Parameters: { Env: !GetAtt One.Outputs.Name } } }
`;
    const [joined] = read({ 'main.yaml': twice, 'child.yaml': child }).applications;
    expect(textOf(joined, 'main.yaml/Two/Topic', 'TopicName')).toBe('name-a-topic');
  });

  test.each([
    ['a missing template', { TemplateURL: './gone.yaml' }, 'error nested-stack'],
    ['a template elsewhere', { TemplateURL: 'https://bucket.s3.amazonaws.com/gone.yaml' }, 'warning nested-stack'],
    ['an unknown template', { TemplateURL: { Ref: 'AWS::StackName' } }, 'warning nested-stack'],
    ['no template at all', {}, 'warning nested-stack'],
  ])('report %s', (_name, Properties, code) => {
    const text = JSON.stringify({ Resources: { Nested: { Type: 'AWS::CloudFormation::Stack', Properties } } });
    expect(codes(read({ 'main.json': text }))).toEqual([code]);
  });

  test('in a bucket are found by name in the project', () => {
    const text =
      'Resources: { N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: !Sub "https://${B}.s3.amazonaws.com/parts/child.yaml" } } }';
    const [joined] = read({ 'main.yaml': text, 'deploy/parts/child.yaml': child }).applications;
    expect(joined?.resources.has('main.yaml/N/Topic')).toBe(true);
  });

  test('that contain themselves are reported once and read once', () => {
    const nest = (file: string): string =>
      `Resources: { N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${file} } } }`;
    const circular = read({ 'a.yaml': nest('b.yaml'), 'b.yaml': nest('a.yaml') });
    expect(circular.applications.map(({ name, stacks }) => [name, stacks.length])).toEqual([['a.yaml', 2]]);
    expect(codes(circular)).toEqual(['error nested-stack']);
  });

  test('are bounded in depth and in number', () => {
    const nest = (count: number, file: string): string =>
      JSON.stringify({
        Resources: Object.fromEntries(
          Array.from({ length: count }, (_, i) => [
            `N${i}`,
            { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: file } },
          ]),
        ),
      });
    const deep = Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [
        `t${String(i).padStart(2, '0')}.json`,
        nest(1, `t${String(i + 1).padStart(2, '0')}.json`),
      ]),
    );
    expect(codes(read({ ...deep, 't15.json': nest(0, '') }))).toContain('error too-large');
    const wide = read({
      'a.json': nest(30, 'b.json'),
      'b.json': nest(30, 'c.json'),
      'c.json': nest(30, 'd.json'),
      'd.json': nest(0, ''),
    });
    expect(wide.applications[0]?.stacks.length).toBeLessThanOrEqual(501);
    expect(codes(wide)).toContain('error too-large');
  });

  test('keep secrets secret', () => {
    const text =
      'Resources: { N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: child.yaml, Parameters: { Secret: hunter2 } } } }';
    const consumer = child.replace("Name: { Value: !Sub 'name-${Env}' }", 'Name: { Value: !Ref Secret }');
    const [joined] = read({ 'main.yaml': text, 'child.yaml': consumer }).applications;
    expect(joined?.stacks[1]?.outputs.get('Name')?.value).toMatchObject({
      kind: 'literal',
      parameter: { name: 'Secret', noEcho: true },
    });
  });
});

describe('imports', () => {
  const exporter = (name: string, value = '!Ref Topic'): string => `
Parameters: { Env: { Type: String } }
Resources: { Topic: { Type: AWS::SNS::Topic } }
Outputs: { Out: { Value: ${value}, Export: { Name: ${name} } } }
`;
  const importer = (name: string): string => `
Parameters: { Stage: { Type: String } }
Resources: { Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: { 'Fn::ImportValue': ${name} } } } }
`;
  const queueName = (project: Project, file = 'b.yaml'): unknown =>
    entryOf(
      project.applications.find(({ resources }) => resources.has(`${file}/Queue`))?.resources.get(`${file}/Queue`)
        ?.properties,
      'QueueName',
    );

  test('join stacks into one application, named by the first', () => {
    const project = read({
      'a.yaml': exporter('shared-topic'),
      'b.yaml': importer('shared-topic'),
      'c.yaml': exporter('other'),
    });
    expect(project.applications.map(({ name, stacks }) => [name, stacks.length])).toEqual([
      ['a.yaml', 2],
      ['c.yaml', 1],
    ]);
    expect(queueName(project)).toMatchObject({ kind: 'reference', target: 'a.yaml/Topic' });
  });

  test.each([
    ['placeholders named alike', "!Sub '${AWS::StackName}-t'", "!Sub '${AWS::StackName}-t'"],
    ['placeholders named otherwise', "!Sub '${Env}-t'", "!Sub '${Stage}-t'"],
  ])('match %s', (_name, exported, imported) => {
    expect(queueName(read({ 'a.yaml': exporter(exported), 'b.yaml': importer(imported) }))).toMatchObject({
      kind: 'reference',
    });
  });

  test('take the nearest of several exports, and none of equally near ones', () => {
    const near = read({ 'x/a.yaml': exporter('n'), 'y/a.yaml': exporter('n'), 'y/b.yaml': importer('n') });
    expect(queueName(near, 'y/b.yaml')).toMatchObject({ target: 'y/a.yaml/Topic' });
    const even = read({ 'x/a.yaml': exporter('n'), 'y/a.yaml': exporter('n'), 'b.yaml': importer('n') });
    expect(queueName(even)).toMatchObject({ kind: 'unknown', name: 'Import:n' });
  });

  test('stand inside other functions', () => {
    const text =
      'Resources: { Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Select [1, !Split [",", !ImportValue subnets]] } } }';
    expect(queueName(read({ 'a.yaml': exporter('subnets', '"one,two"'), 'b.yaml': text }))).toMatchObject({
      kind: 'literal',
      value: 'two',
    });
  });

  test('go on through a stack that exports what it imports', () => {
    const middle =
      'Resources: { X: { Type: AWS::SNS::Topic } }\nOutputs: { O: { Value: !ImportValue first, Export: { Name: second } } }';
    const project = read({ 'a.yaml': exporter('first'), 'm.yaml': middle, 'b.yaml': importer('second') });
    expect(queueName(project)).toMatchObject({ target: 'a.yaml/Topic' });
    expect(project.applications).toHaveLength(1);
  });

  test('in circles end as unknown', () => {
    const circle = (from: string, to: string): string =>
      `Resources: { X: { Type: AWS::SNS::Topic } }\nOutputs: { O: { Value: !ImportValue ${from}, Export: { Name: ${to} } } }`;
    const project = read({ 'a.yaml': circle('one', 'two'), 'b.yaml': circle('two', 'one') });
    expect(project.applications[0]?.stacks[0]?.outputs.get('O')?.value.kind).toBe('unknown');
  });
});

describe('definitions in local files', () => {
  test.each([
    ['AWS::ApiGateway::RestApi', 'BodyS3Location', 'Body'],
    ['AWS::StepFunctions::StateMachine', 'DefinitionUri', 'Definition'],
    ['AWS::StepFunctions::StateMachine', 'DefinitionS3Location', 'Definition'],
  ])('of %s are read from %s', (Type, from, into) => {
    const files = {
      'app/t.json': JSON.stringify({ Resources: { R: { Type, Properties: { [from]: 'def/x.yaml' } } } }),
      'app/def/x.yaml': 'title: hello',
    };
    const [application] = read(files).applications;
    expect(entryOf(entryOf(application?.resources.get('app/t.json/R')?.properties, into), 'title')).toMatchObject({
      value: 'hello',
      span: { file: 'app/def/x.yaml' },
    });
  });

  test('may hold placeholders where JSON wants a value', () => {
    const text = JSON.stringify({
      Resources: { R: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionUri: 'asl.json' } } },
    });
    const project = read({
      't.json': text,
      'asl.json': '{"TimeoutSeconds": ${limit}, "Comment": "say \\"${this}\\": ${that}"}',
    });
    const definition = entryOf(project.applications[0]?.resources.get('t.json/R')?.properties, 'Definition');
    expect(entryOf(definition, 'TimeoutSeconds')).toMatchObject({ value: '${limit}' });
    expect(entryOf(definition, 'Comment')).toMatchObject({ value: 'say "${this}": ${that}' });
    expect(project.diagnostics).toEqual([]);
  });

  test('refer to what their substitutions say', () => {
    const Properties = {
      DefinitionUri: 'asl.json',
      DefinitionSubstitutions: { fn: { 'Fn::GetAtt': ['F', 'Arn'] }, limit: 3 },
    };
    const text = JSON.stringify({
      Resources: { F: { Type: 'AWS::Lambda::Function' }, R: { Type: 'AWS::StepFunctions::StateMachine', Properties } },
    });
    const project = read({
      't.json': text,
      'asl.json': '{"Resource": "${fn}", "Parameters": ["${fn}:live", "${other}", ${limit}]}',
    });
    const definition = entryOf(project.applications[0]?.resources.get('t.json/R')?.properties, 'Definition');
    expect(entryOf(definition, 'Resource')).toMatchObject({
      kind: 'reference',
      target: 't.json/F',
      attribute: 'Arn',
      span: { file: 'asl.json', line: 1 },
    });
    expect(entryOf(definition, 'Parameters')).toMatchObject({
      items: [{ parts: [{ target: 't.json/F' }, ':live'] }, { value: '${other}' }, { value: '3' }],
    });
  });

  test('that are missing are a warning', () => {
    const text = JSON.stringify({
      Resources: { R: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionUri: 'gone.json' } } },
    });
    expect(codes(read({ 't.json': text }))).toEqual(['warning missing-file']);
  });
});
