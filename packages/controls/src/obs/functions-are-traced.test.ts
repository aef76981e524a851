import { testControl } from '@aspis/testkit';
import { functionsAreTraced as control } from './functions-are-traced.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

const samFunction = (globals: string) => `
Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Handler: app.handler, Runtime: nodejs24.x${globals} } }
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: . }
`;

testControl(control, {
  fail: {
    'passed through': fn('TracingConfig: { Mode: PassThrough }'),
    'an empty setting': fn('TracingConfig: {}'),
    'a SAM function without': samFunction(''),
  },
  pass: { active: fn('TracingConfig: { Mode: Active }'), 'by the Globals of SAM': samFunction(', Tracing: Active') },
  unresolved: { imported: fn('TracingConfig: { Mode: !ImportValue mode }') },
});
