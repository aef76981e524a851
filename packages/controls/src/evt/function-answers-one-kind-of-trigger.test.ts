import { testControl } from '@aspis/testkit';
import { functionAnswersOneKindOfTrigger as control } from './function-answers-one-kind-of-trigger.ts';

const fn = 'Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }\n';

const permission = (name: string, principal: string) => `
${name}:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: !Ref Orders, Action: lambda:InvokeFunction, Principal: ${principal} }
`;

const mapping = `
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:orders' }
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
    Events:
      Hourly: { Type: Schedule, Properties: { Schedule: rate(1 hour) } }
      Created: { Type: SNS, Properties: { Topic: arn:aws:sns:eu-west-1:111122223333:orders } }
`,
    'two services': fn + permission('A', 'sns.amazonaws.com') + permission('B', 'events.amazonaws.com'),
    'a queue and an API': fn + permission('A', 'apigateway.amazonaws.com') + mapping,
  },
  pass: {
    'two permissions of one service': fn + permission('A', 'sns.amazonaws.com') + permission('B', 'sns.amazonaws.com'),
  },
  notApplicable: { 'no trigger in sight': fn },
});
