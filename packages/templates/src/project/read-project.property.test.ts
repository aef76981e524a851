import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplateText } from '../source/parse-template.ts';
import { readProject } from './read-project.ts';
import { treeFromTexts } from './source-tree.ts';

const seeds = [
  `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Parameters:
  Env: { Type: String, Default: dev, AllowedValues: [dev, prod] }
  Subnets: { Type: CommaDelimitedList, Default: 'a,b' }
Mappings: { M: { dev: { size: 1 }, prod: { size: [2, 3] } } }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  Both: !And [!Condition IsProd, !Not [!Equals [!Ref AWS::Region, x]]]
Globals: { Function: { Timeout: 3, Runtime: nodejs22.x } }
Resources:
  Fn::ForEach::Topics: [Name, [A, B], { 'Topic\${Name}': { Type: AWS::SNS::Topic } }]
  Fn:
    Type: AWS::Serverless::Function
    Condition: Both
    Properties:
      CodeUri: src/
      Handler: !Sub '\${Env}.handler'
      Events: { Get: { Type: Api, Properties: { Path: /x, Method: get } }, Q: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } } }
      Policies: [!If [IsProd, AmazonS3FullAccess, !Ref AWS::NoValue], { SQSPollerPolicy: { QueueName: !GetAtt Queue.QueueName } }]
  Queue: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: !FindInMap [M, !Ref Env, size], Tags: &t [{ Key: a, Value: !Select [1, !Ref Subnets] }] } }
  Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: other.yaml, Parameters: { Env: !Join ['-', [!Ref Env, x]] } } }
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Body: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: api.yaml } } } } }
Outputs:
  Out: { Value: !ImportValue shared, Export: { Name: !Sub '\${AWS::StackName}-out' } }
`,
  JSON.stringify({
    Resources: {
      F: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Handler: 'a.b',
          Code: { 'Fn::If': ['C', 'src', { S3Key: 'x' }] },
          Role: { 'Fn::GetAtt': ['R', 'Arn'] },
        },
        Metadata: { 'aws:cdk:path': 'S/F', 'aws:asset:path': 'asset.x' },
      },
      R: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: { Statement: [{ 'Fn::ToJsonString': [1, { Ref: 'F' }] }] } },
      },
    },
    Outputs: { O: { Value: { 'Fn::Cidr': ['10.0.0.0/16', 4, 8] }, Export: { Name: 'shared' } } },
  }),
  JSON.stringify({
    version: '36.0.0',
    artifacts: {
      S: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://1/x',
        properties: { templateFile: 'x.json', parameters: { a: 'b' } },
        metadata: { '/S/F': [{ type: 'aws:cdk:logicalId', data: 'F', trace: ['at x (/a/b.ts:1:2)'] }] },
      },
    },
  }),
];

/** A seed with some pieces cut out, doubled, or replaced by what has a meaning somewhere. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.tuple(
        fc.nat(2000),
        fc.nat(60),
        fc.constantFrom(
          '',
          'x',
          '!Ref ',
          '!Sub ',
          '&a ',
          '*a',
          '{',
          '}',
          '[',
          ']',
          ': ',
          '\n',
          '\n  ',
          '"',
          "'",
          '- ',
          '${',
          '<<: ',
          'Fn::If',
          '!GetAtt ',
          '\t',
          '\0',
          '? ',
          '|\n',
          '---\n',
          ',',
        ),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([seed, edits]) =>
    edits.reduce(
      (text, [at, length, piece]) => text.slice(0, at % text.length) + piece + text.slice((at % text.length) + length),
      seed,
    ),
  );

describe('no text is too strange', { timeout: 60_000 }, () => {
  test('for the parsers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 200 }), mutated), (text) => {
        const { root, diagnostics } = parseTemplateText('t.yaml', text);
        expect(root === undefined || diagnostics.every(({ span }) => span.line >= 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('for a project', () => {
    fc.assert(
      fc.property(mutated, mutated, fc.string(), (first, second, third) => {
        const project = readProject(
          treeFromTexts({
            'main.yaml': first,
            'other.yaml': second,
            'api.yaml': third,
            'cdk.out/manifest.json': seeds[2] ?? '',
            'cdk.out/x.json': second,
            'src/dev.js': '',
          }),
        );
        for (const { status, reasons } of project.files) expect(status === 'read' || reasons.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('for a manifest', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(() =>
          readProject(treeFromTexts({ 'cdk.out/manifest.json': text, 'cdk.out/x.json': seeds[1] ?? '' })),
        ).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
