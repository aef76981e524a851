import { testControl } from '@aspis/testkit';
import { functionsAreTraced as control } from './functions-are-traced.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: { 'passed through': fn('TracingConfig: { Mode: PassThrough }'), 'an empty setting': fn('TracingConfig: {}') },
  pass: { active: fn('TracingConfig: { Mode: Active }') },
  unresolved: { imported: fn('TracingConfig: { Mode: !ImportValue mode }') },
});
