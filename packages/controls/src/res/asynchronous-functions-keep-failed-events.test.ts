import { testControl } from '@aspis/testkit';
import { asynchronousFunctionsKeepFailedEvents as control } from './asynchronous-functions-keep-failed-events.ts';

testControl(control, {
  fail: {
    'by a topic': `
Orders: { Type: AWS::Lambda::Function }
Sub: { Type: AWS::SNS::Subscription, Properties: { Protocol: lambda, Endpoint: !GetAtt Orders.Arn, TopicArn: !Ref T } }
`,
    'a destination for success alone': `
Orders: { Type: AWS::Lambda::Function }
Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: !GetAtt Orders.Arn }] } }
Config: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: !Ref Orders, Qualifier: $LATEST, DestinationConfig: { OnSuccess: { Destination: !GetAtt Q.Arn } } } }
Q: { Type: AWS::SQS::Queue }
`,
    'in SAM': `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    Events: { Nightly: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
`,
  },
  pass: {
    'a failure destination': `
Orders: { Type: AWS::Lambda::Function }
Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: !GetAtt Orders.Arn }] } }
Config: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: !Ref Orders, Qualifier: $LATEST, DestinationConfig: { OnFailure: { Destination: !GetAtt Q.Arn } } } }
Q: { Type: AWS::SQS::Queue }
`,
    'in SAM': `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    Events: { Nightly: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
    EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS } } }
`,
  },
  unresolved: {
    'no trigger in sight': `
Orders: { Type: AWS::Lambda::Function }
`,
  },
  notApplicable: {
    synchronous: `
Orders: { Type: AWS::Lambda::Function }
Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Orders, AuthType: AWS_IAM } }
`,
    'a queue, which keeps its messages itself': `
Orders: { Type: AWS::Lambda::Function }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Q.Arn } }
Q: { Type: AWS::SQS::Queue }
`,
  },
});
