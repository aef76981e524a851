import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { functionSetsItsTimeout as control } from './function-sets-its-timeout.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: { 'not given': fn('MemorySize: 512'), 'given as nothing': fn('Timeout: !Ref AWS::NoValue') },
  pass: {
    'by the Globals of SAM': `
Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Timeout: 10 } }
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Handler: app.handler, Runtime: nodejs24.x, CodeUri: . }
`,
    given: fn('Timeout: 3'),
    'given by an import': fn('Timeout: !ImportValue timeout'),
  },
});

test('the finding stands at Properties', () => {
  expect(outcomesOf(control, fn('MemorySize: 512'))).toMatchObject([{ span: { line: 5 } }]);
});
