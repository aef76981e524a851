import { testControl } from '@aspis/testkit';
import { functionsDoNotFeedTheirOwnTrigger as control } from './functions-do-not-feed-their-own-trigger.ts';

const tableStream = (variables: string) => `
Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn, Environment: { Variables: ${variables} } } }
Table: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: { StreamViewType: NEW_IMAGE } } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Table.StreamArn, StartingPosition: LATEST } }
Worker:
  Type: AWS::IAM::Role
  Properties: { Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: Allow, Action: [dynamodb:PutItem], Resource: !GetAtt Table.Arn }] } }] }
`;

testControl(control, {
  fail: {
    'a table whose name the function knows': tableStream('{ TABLE: !Ref Table }'),
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
    'a table whose name the function does not know': tableStream('{ LEVEL: info }'),
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
