import { testControl } from '@aspis/testkit';
import { restMethodThatReadsRequiresAuthorization as control } from './rest-method-that-reads-requires-authorization.ts';

const method = (verb: string, type: string) => `
Method:
  Type: AWS::ApiGateway::Method
  Properties: { HttpMethod: ${verb}, AuthorizationType: ${type} }
`;

const body = (security: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      swagger: '2.0'
      securityDefinitions:
        Iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
      paths:
        /orders: { get: { ${security} } }
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
      Create:
        Type: Api
        Properties: { Path: /orders, Method: get }
`,
    'an open method': method('get', 'NONE'),
    'an open operation': body('summary: open'),
  },
  pass: { IAM: method('GET', 'AWS_IAM'), 'an operation signed by IAM': body('security: [{ Iam: [] }]') },
  unresolved: { 'the type is imported': method('GET', '!ImportValue type') },
  notApplicable: { writing: method('POST', 'NONE'), 'preflight requests': method('OPTIONS', 'NONE') },
});
