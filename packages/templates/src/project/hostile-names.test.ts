import { describe, expect, test } from 'vitest';
import { readProject, treeFromTexts } from '../index.ts';

/** Names that every JavaScript object has: look-ups in plain objects would find them. */
const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

describe('names that every object has', () => {
  test.each(inherited)('%s is read as any other name', (name) => {
    const text = `Transform: AWS::Serverless-2016-10-31
Parameters: { ${name}: { Type: String, Default: x } }
Resources:
  Own: { Type: ${name}, Properties: { ${name}: !Ref ${name} } }
  AWSOwn: { Type: AWS::Lambda::Function, Properties: { Runtime: ${name}, Role: ${name} } }
  Table: { Type: AWS::Serverless::SimpleTable, Properties: { PrimaryKey: { Name: ${name}, Type: ${name} } } }
  ${name}: { Type: AWS::Serverless::Function, Properties: { Policies: [{ ${name}: {} }], Events: { ${name}: { Type: ${name} } } } }
  Open: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref AWSOwn, Principal: ${name} } }
  Method: { Type: AWS::ApiGateway::Method, Properties: { AuthorizationType: ${name}, RestApiId: !Ref ${name} } }
`;
    const { applications } = readProject(treeFromTexts({ 't.yaml': text }));
    expect(applications[0]?.resources.get('t.yaml/AWSOwn')?.type).toBe('AWS::Lambda::Function');
  });
});

describe('long texts of odd characters', () => {
  // A pattern that looks again from every brace would not end within the test's time limit.
  test.each(['${', '{', '{{resolve:', '*', '/:'])('%s over and over', (piece) => {
    const odd = piece.repeat(400_000 / piece.length);
    const text = JSON.stringify({
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: {
        Get: {
          Type: 'AWS::Serverless::Function',
          Properties: { CodeUri: odd, Events: { Get: { Type: 'Api', Properties: { Path: odd, Method: 'get' } } } },
        },
        Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Sub': odd } } },
        Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionString: odd } },
      },
    });
    expect(readProject(treeFromTexts({ 't.json': text })).applications).toHaveLength(1);
  });
});
