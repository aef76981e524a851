import { testControl } from '@aspis/testkit';
import { functionsWriteStructuredLogs as control } from './functions-write-structured-logs.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;

testControl(control, {
  fail: {
    text: fn('LoggingConfig: { LogFormat: Text }'),
    'a log group alone': fn('LoggingConfig: { LogGroup: orders }'),
  },
  pass: { json: fn('LoggingConfig: { LogFormat: JSON }') },
  unresolved: { imported: fn('LoggingConfig: { LogFormat: !ImportValue format }') },
});
