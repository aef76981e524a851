import { type Value, entryOf } from '@aspis/model';
import { describe, expect, test } from 'vitest';
import type { Project } from './project.ts';
import { readProject } from './read-project.ts';
import { treeFromTexts } from './source-tree.ts';

const include = (location: string): string =>
  `{ Fn::Transform: { Name: AWS::Include, Parameters: { Location: ${location} } } }`;
const withBody = (body: string): string => `
Parameters: { Bucket: { Type: String, Default: assets }, File: { Type: String, Default: api.yaml } }
Resources:
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Body: ${body} } }
`;
const bodyOf = (project: Project): Value | undefined =>
  entryOf(project.applications[0]?.resources.get('app/t.yaml/Api')?.properties, 'Body');
const read = (files: Readonly<Record<string, string>>): Project => readProject(treeFromTexts(files));

describe('AWS::Include', () => {
  test.each([
    ['a local path', './api.yaml'],
    ['a bucket', 's3://some-bucket/some/api.yaml'],
    ['a bucket that is a parameter', "!Sub 's3://${Bucket}/api.yaml'"],
    ['a bucket that is not known', "!Sub 's3://${AWS::AccountId}-x/api.yaml'"],
    ['a joined location', "!Join ['', [s3://, !Ref Bucket, /api.yaml]]"],
    ['a parameter', '!Ref File'],
  ])('puts in the file at %s', (_name, location) => {
    const project = read({
      'app/t.yaml': withBody(include(location)),
      'app/api.yaml': 'openapi: 3.0.1\ninfo: { title: !Sub "${Bucket}-api" }',
    });
    expect(entryOf(bodyOf(project), 'openapi')).toMatchObject({
      value: '3.0.1',
      span: { file: 'app/api.yaml', line: 1 },
    });
    expect(entryOf(entryOf(bodyOf(project), 'info'), 'title')).toMatchObject({ value: 'assets-api' });
    expect(project.diagnostics).toEqual([]);
  });

  test('finds the one file of that name in the project', () => {
    const project = read({
      'app/t.yaml': withBody(include('s3://b/spec/api.yaml')),
      'spec/api.yaml': 'a: 1',
      'other/api.yaml': 'a: 2',
    });
    expect(entryOf(bodyOf(project), 'a')).toMatchObject({ value: 1 });
  });

  test('stands beside other keys, which win', () => {
    const body = '{ info: mine, Fn::Transform: { Name: AWS::Include, Parameters: { Location: api.yaml } } }';
    const project = read({ 'app/t.yaml': withBody(body), 'app/api.yaml': 'info: theirs\npaths: {}' });
    expect(entryOf(bodyOf(project), 'info')).toMatchObject({ value: 'mine' });
    expect(entryOf(bodyOf(project), 'paths')).toMatchObject({ kind: 'mapping' });
    expect(entryOf(bodyOf(project), 'Fn::Transform')).toBeUndefined();
  });

  test('brings resources into their section', () => {
    const text = 'Resources:\n  Fn::Transform: { Name: AWS::Include, Parameters: { Location: more.yaml } }\n';
    const project = read({
      't.yaml': `AWSTemplateFormatVersion: '2010-09-09'\n${text}`,
      'more.yaml': 'Topic: { Type: AWS::SNS::Topic }',
    });
    expect([...(project.applications[0]?.resources.keys() ?? [])]).toEqual(['t.yaml/Topic']);
    expect(project.applications).toHaveLength(1);
  });

  test.each([
    '{ Name: AWS::Include, Parameters: { Location: parts.yaml } }',
    '[AWS::Serverless-2016-10-31, { Name: AWS::Include, Parameters: { Location: parts.yaml } }]',
  ])('brings sections at the top: %s', (transform) => {
    const text = `Transform: ${transform}\nResources: { A: { Type: AWS::SNS::Topic, Properties: { TopicName: !FindInMap [M, a, b] } } }`;
    const parts =
      'Mappings: { M: { a: { b: found } } }\nResources: { A: { Type: AWS::SQS::Queue }, B: { Type: AWS::SQS::Queue } }';
    const [application] = read({ 't.yaml': text, 'parts.yaml': parts }).applications;
    expect(entryOf(application?.resources.get('t.yaml/A')?.properties, 'TopicName')).toMatchObject({ value: 'found' });
    expect(application?.resources.get('t.yaml/B')?.type).toBe('AWS::SQS::Queue');
    expect(application?.stacks).toHaveLength(1);
  });

  test.each([
    ['missing', { 'app/t.yaml': withBody(include('gone.yaml')) }],
    ['ambiguous', { 'app/t.yaml': withBody(include('s3://b/api.yaml')), 'x/api.yaml': 'a: 1', 'y/api.yaml': 'a: 1' }],
    ['itself', { 'app/t.yaml': withBody(include('loop.yaml')), 'app/loop.yaml': include('loop.yaml') }],
    ['empty', { 'app/t.yaml': withBody(include('empty.yaml')), 'app/empty.yaml': '' }],
    ['without a location', { 'app/t.yaml': withBody('{ Fn::Transform: { Name: AWS::Include } }') }],
  ])('is unknown, with a warning, when the file is %s', (_name, files) => {
    const project = read(files);
    expect(bodyOf(project)?.kind).toBe('unknown');
    expect(project.diagnostics.map(({ code, level }) => [code, level])).toEqual([['include', 'warning']]);
  });

  test('is bounded, however often large files are included in one another', () => {
    const list = (item: string, count: number): string => `[${Array.from({ length: count }, () => item).join(', ')}]`;
    const files = Object.fromEntries(
      Array.from({ length: 5 }, (_, level) => [
        `app/l${level}.yaml`,
        list(level === 0 ? 'x' : include(`l${level - 1}.yaml`), 100),
      ]),
    );
    const project = read({ 'app/t.yaml': withBody(include('l4.yaml')), ...files });
    expect(project.diagnostics.some(({ message }) => message.includes('values'))).toBe(true);
  });

  test('leaves other macros to deployment', () => {
    const project = read({ 'app/t.yaml': withBody('{ Fn::Transform: { Name: MyMacro } }') });
    expect(bodyOf(project)).toMatchObject({ kind: 'unknown' });
    expect(project.diagnostics.map(({ code }) => code)).toEqual(['macro']);
  });
});
