import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { eventsGoToTheAlias as control } from './events-go-to-the-alias.ts';

const orders = (properties: string, source: string) => `
Orders:
  Type: AWS::Lambda::Function
  Properties: { ${properties} }
Version:
  Type: AWS::Lambda::Version
  Properties: { FunctionName: !Ref Orders }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Orders, FunctionVersion: !GetAtt Version.Version, Name: live }
${source}
`;
const mapping = (name: string) =>
  `Poll: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: ${name}, EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:orders' } }`;
const method = (mention: string) =>
  `Get: { Type: AWS::ApiGateway::Method, Properties: { Integration: { Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/${mention}/invocations' } } }`;
const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';

testControl(control, {
  fail: {
    'a rule': orders(
      '',
      'Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: !GetAtt Orders.Arn }] } }',
    ),
    'a method': orders('', method('${Orders.Arn}')),
    'the second item of a list': orders(
      '',
      `Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: !Ref Live }, { Id: b, Arn: !GetAtt Orders.Arn }] } }`,
    ),
    'an operation of an API, under a path with a dot': orders(
      '',
      `Api: { Type: AWS::ApiGateway::RestApi, Properties: { Body: { paths: { /orders.json: { get: { x-amazon-apigateway-integration: { uri: !GetAtt Orders.Arn } } } } } } }`,
    ),
    'by name': orders('FunctionName: orders', mapping('orders')),
    'by ARN': orders('FunctionName: orders', mapping(arn)),
    '$LATEST by its name': orders('', mapping("!Sub '${Orders.Arn}:$LATEST'")),
    'a state machine': orders(
      '',
      `Flow: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionString: !Sub '{"States":{"A":{"Type":"Task","Resource":"\${Orders.Arn}","End":true}}}' } }`,
    ),
  },
  pass: {
    'a URL with its qualifier': orders(
      '',
      'Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Orders, Qualifier: live, AuthType: AWS_IAM } }',
    ),
    'the qualifier behind a reference': orders('', mapping("!Sub '${Orders}:live'")),
    'the qualifier joined': orders('', mapping("!Join [':', [!GetAtt Orders.Arn, live]]")),
    'the qualifier behind an ARN': orders('FunctionName: orders', mapping(`'${arn}:live'`)),
    'a method with a qualifier': orders('', method('${Orders.Arn}:live')),
    "a method with the stage's qualifier": orders('', method('${Orders.Arn}:${!stageVariables.alias}')),
    'a notification with a qualifier': orders(
      '',
      "Bucket: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: !Sub '${Orders.Arn}:live' }] } } }",
    ),
    'a function whose name begins as this one’s': `${orders('FunctionName: orders', mapping('!Ref Live'))}
Archive: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: orders-archive } }
`,
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, Events: { Q: { Type: SQS, Properties: { Queue: 'arn:aws:sqs:eu-west-1:111122223333:orders' } }, G: { Type: Api, Properties: { Path: /, Method: get } } } } }
`,
  },
  notApplicable: {
    'no alias': `
Orders: { Type: AWS::Lambda::Function }
`,
    'no event in sight': orders('', ''),
  },
});

test('every event that passes the alias by is told', () => {
  const url = 'Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Orders, AuthType: AWS_IAM } }';
  const evidence = outcomesOf(control, orders('', `${url}\n${mapping('!Ref Orders')}`)).map((outcome) =>
    outcome.kind === 'fail' ? outcome.evidence : outcome.reason,
  );
  expect(evidence).toEqual(['Url runs $LATEST, past the alias Live', 'Poll runs $LATEST, past the alias Live']);
});
