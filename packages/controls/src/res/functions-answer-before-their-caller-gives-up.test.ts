import { testControl } from '@aspis/testkit';
import { functionsAnswerBeforeTheirCallerGivesUp as control } from './functions-answer-before-their-caller-gives-up.ts';

testControl(control, {
  fail: {
    'a user pool trigger': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 10 } }
Pool: { Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreSignUp: !GetAtt Orders.Arn } } }
`,
    'an HTTP API in SAM': `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    Timeout: 60
    Events: { Get: { Type: HttpApi, Properties: { Path: /, Method: get } } }
`,
  },
  pass: {
    'an HTTP API waits a second longer': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 30 } }
Api: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
Integration: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Orders.Arn } }
`,
  },
  unresolved: {
    'a parameter without default': `
Parameters: { Seconds: { Type: Number } }
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: !Ref Seconds } }
  Pool: { Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreSignUp: !GetAtt Orders.Arn } } }
`,
  },
  notApplicable: {
    'a queue': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 120 } }
Queue: { Type: AWS::SQS::Queue }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn } }
`,
  },
});
