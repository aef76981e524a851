import { testControl } from '@aspis/testkit';
import { repeatedEventsDoNoHarm as control } from './repeated-events-do-no-harm.ts';

testControl(control, {
  fail: {
    'inline code on a topic': `
Orders: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: 'def handler(event, context): charge(event)' } } }
Sub: { Type: AWS::SNS::Subscription, Properties: { Protocol: lambda, Endpoint: !GetAtt Orders.Arn, TopicArn: t } }
`,
  },
  pass: {
    'a conditional write in inline code': `
Orders: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: 'put(Item=i, ConditionExpression="attribute_not_exists(id)")' } } }
Sub: { Type: AWS::SNS::Subscription, Properties: { Protocol: lambda, Endpoint: !GetAtt Orders.Arn, TopicArn: t } }
`,
  },
  unresolved: {
    'code that is not in the template': `
Orders: { Type: AWS::Lambda::Function, Properties: { Code: { S3Bucket: b, S3Key: k } } }
Sub: { Type: AWS::SNS::Subscription, Properties: { Protocol: lambda, Endpoint: !GetAtt Orders.Arn, TopicArn: t } }
`,
  },
  notApplicable: {
    'called synchronously': `
Orders: { Type: AWS::Lambda::Function }
Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Orders, AuthType: AWS_IAM } }
`,
  },
});
