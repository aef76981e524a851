import { testControl } from '@aspis/testkit';
import { eventsGoToTheAlias as control } from './events-go-to-the-alias.ts';

testControl(control, {
  fail: {
    'a rule': `
Orders:
  Type: AWS::Lambda::Function
Version:
  Type: AWS::Lambda::Version
  Properties: { FunctionName: !Ref Orders }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Orders, FunctionVersion: !GetAtt Version.Version, Name: live }
Rule:
  Type: AWS::Events::Rule
  Properties: { Targets: [{ Id: a, Arn: !GetAtt Orders.Arn }] }
`,
  },
  pass: {
    'a URL with its qualifier': `
Orders:
  Type: AWS::Lambda::Function
Version:
  Type: AWS::Lambda::Version
  Properties: { FunctionName: !Ref Orders }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Orders, FunctionVersion: !GetAtt Version.Version, Name: live }
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: !Ref Orders, Qualifier: live, AuthType: AWS_IAM }
`,
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, Events: { Q: { Type: SQS, Properties: { Queue: 'arn:aws:sqs:eu-west-1:111122223333:orders' } } } } }
`,
  },
  notApplicable: {
    'no alias': `
Orders: { Type: AWS::Lambda::Function }
`,
  },
});
