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
  pass: { given: fn('Timeout: 3'), 'given by an import': fn('Timeout: !ImportValue timeout') },
});

test('the finding stands at Properties', () => {
  expect(outcomesOf(control, fn('MemorySize: 512'))).toMatchObject([{ span: { line: 5 } }]);
});
