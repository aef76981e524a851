import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { functionRuntimeIsSupported as control } from './function-runtime-is-supported.ts';

const fn = (runtime: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: ${runtime}
    Handler: app.handler
`;

testControl(control, {
  fail: {
    'the first of all': fn('nodejs'),
    'deprecated this year': fn('nodejs20.x'),
    'the old custom runtime': fn('provided'),
  },
  pass: {
    'a current runtime': fn('nodejs24.x'),
    'one that our table does not know yet': fn('python3.99'),
  },
  unresolved: { 'an imported name': fn('!ImportValue runtime') },
  notApplicable: {
    'a container image': `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    PackageType: Image
`,
  },
});

test('the finding names the dates and the successor, at the line of Runtime', () => {
  expect(outcomesOf(control, fn('nodejs14.x'))).toMatchObject([
    {
      evidence: 'nodejs14.x is deprecated since 2023-12-04 (runtime table of 2026-11-21); its successor is nodejs24.x',
      span: { line: 6 },
    },
  ]);
});
