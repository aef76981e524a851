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
