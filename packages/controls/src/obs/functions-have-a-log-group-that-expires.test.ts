import { testControl } from '@aspis/testkit';
import { functionsHaveALogGroupThatExpires as control } from './functions-have-a-log-group-that-expires.ts';

const fn = (properties: string) => `
Fn:
  Type: AWS::Lambda::Function
  Properties:
    Handler: app.handler
    ${properties}
`;
const group = (properties: string) => `
Log:
  Type: AWS::Logs::LogGroup
  Properties: ${properties}
`;

testControl(control, {
  fail: {
    'a log group of another function':
      fn('FunctionName: orders') + group('{ LogGroupName: /aws/lambda/other, RetentionInDays: 7 }'),
    'a log group that keeps for ever': fn('Timeout: 5') + group("{ LogGroupName: !Sub '/aws/lambda/${Fn}' }"),
  },
  pass: {
    'by name': fn('FunctionName: orders') + group('{ LogGroupName: /aws/lambda/orders, RetentionInDays: 7 }'),
    'by the same composed name':
      fn('FunctionName: !Sub "${AWS::StackName}-a"') +
      group('{ LogGroupName: !Sub "/aws/lambda/${AWS::StackName}-a", RetentionInDays: 7 }'),
    'in LoggingConfig': fn('LoggingConfig: { LogGroup: !Ref Log }') + group('{ RetentionInDays: !ImportValue days }'),
    'a SAM function': `
Fn:
  Type: AWS::Serverless::Function
  Properties: { Handler: app.handler, Runtime: nodejs24.x, CodeUri: . }
${group("{ LogGroupName: !Sub '/aws/lambda/${Fn}', RetentionInDays: 7 }")}`,
    "CDK's own way": `${fn('Timeout: 5')}
Retention:
  Type: Custom::LogRetention
  Properties: { LogGroupName: !Sub "/aws/lambda/\${Fn}", RetentionInDays: 30, ServiceToken: arn }
`,
  },
  unresolved: { 'a log group elsewhere': fn('LoggingConfig: { LogGroup: !ImportValue log }') },
});
