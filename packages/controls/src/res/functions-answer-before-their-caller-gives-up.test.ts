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
    'the authorizer of an HTTP API': `
Check: { Type: AWS::Lambda::Function, Properties: { Timeout: 15 } }
Authorizer:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties: { AuthorizerUri: !Sub 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Check.Arn}/invocations' }
`,
    'an integration that waits less than it could': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 10 } }
Integration: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: a, TimeoutInMillis: 5000, IntegrationUri: !GetAtt Orders.Arn } }
`,
    'a custom resource that waits less': `
Setup: { Type: AWS::Lambda::Function, Properties: { Timeout: 300 } }
Site: { Type: Custom::Site, Properties: { ServiceToken: !GetAtt Setup.Arn, ServiceTimeout: 60 } }
`,
  },
  pass: {
    'a REST API whose quota was raised': `
Orders: { Type: AWS::Lambda::Function, Properties: { Timeout: 60 } }
Method:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: a, HttpMethod: GET, Integration: { TimeoutInMillis: 60000, Uri: !Sub 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations' } }
`,
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
