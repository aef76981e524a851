import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { functionUrlRequiresAuthentication as control } from './function-url-requires-authentication.ts';

const url = (authType: string) => `
Url:
  Type: AWS::Lambda::Url
  Properties:
    TargetFunctionArn: !Ref Orders
    AuthType: ${authType}
`;

testControl(control, {
  fail: {
    SAM: `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    FunctionUrlConfig: { AuthType: NONE }
`,
    'no authentication': url('NONE'),
  },
  pass: {
    SAM: `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    FunctionUrlConfig: { AuthType: AWS_IAM }
`,
    'IAM authentication': url('AWS_IAM'),
  },
  unresolved: { 'the type is imported': url('!ImportValue auth-type') },
});

const conditional = `
Parameters:
  Stage: { Type: String, Default: dev }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Url:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: !Ref Orders
      AuthType: !If [IsProd, AWS_IAM, NONE]
`;

test('a conditional value fails under its condition, at its line', () => {
  expect(outcomesOf(control, conditional)).toMatchObject([
    {
      kind: 'fail',
      evidence: 'AuthType is NONE',
      logicalId: 'Url',
      when: [{ name: 'IsProd', value: false }],
      span: { line: 11 },
    },
  ]);
});
