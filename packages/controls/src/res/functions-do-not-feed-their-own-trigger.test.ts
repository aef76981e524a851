import { testControl } from '@aspis/testkit';
import { functionsDoNotFeedTheirOwnTrigger as control } from './functions-do-not-feed-their-own-trigger.ts';

testControl(control, {
  fail: {
    'a queue': `
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
Queue: { Type: AWS::SQS::Queue }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
Worker:
  Type: AWS::IAM::Role
  Properties: { Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: Allow, Action: "sqs:*", Resource: !GetAtt Queue.Arn }] } }] }
`,
  },
  pass: {
    'a queue that is only read': `
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
Queue: { Type: AWS::SQS::Queue }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
Worker:
  Type: AWS::IAM::Role
  Properties: { Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: Allow, Action: [sqs:ReceiveMessage, sqs:DeleteMessage], Resource: !GetAtt Queue.Arn }] } }] }
`,
  },
  notApplicable: {
    'a notification for one prefix': `
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
Bucket: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: !GetAtt Orders.Arn, Filter: { S3Key: { Rules: [{ Name: prefix, Value: in/ }] } } }] } } }
Worker:
  Type: AWS::IAM::Role
  Properties: { Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: !Sub '\${Bucket.Arn}/out/*' }] } }] }
`,
    'an API': `
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Orders, AuthType: AWS_IAM } }
Worker: { Type: AWS::IAM::Role }
`,
  },
});
