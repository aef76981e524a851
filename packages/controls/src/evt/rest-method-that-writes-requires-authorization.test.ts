import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { restMethodThatWritesRequiresAuthorization as control } from './rest-method-that-writes-requires-authorization.ts';

const method = (verb: string, properties: string, api = '') => `
Method:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    HttpMethod: ${verb}
    ${properties}
${api}`;

const apiWithBody = (operation: string, security = '') => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      openapi: 3.0.1
      paths:
        /orders:
          post:
            x-amazon-apigateway-integration: { type: aws_proxy }
            ${operation}
${security}`;

const schemes = `
      components:
        securitySchemes:
          Users:
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: cognito_user_pools
            x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: [arn] }
          Documentation: { type: http, scheme: bearer }
`;

const usersByDefault = `${schemes}      security: [{ Users: [] }]\n`;

const openPolicy = `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Policy:
      Statement:
        - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: '*' }
`;

const limitedPolicy = `${openPolicy}        - { Effect: Deny, Principal: '*', Action: execute-api:Invoke, Resource: '*', Condition: { NotIpAddress: { 'aws:SourceIp': 192.0.2.0/24 } } }
`;

const privateApi = `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    EndpointConfiguration: { Types: [PRIVATE] }
`;

testControl(control, {
  fail: {
    'SAM, an event that opts out': `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Auth: { DefaultAuthorizer: Users, Authorizers: { Users: { UserPoolArn: arn:aws:cognito-idp:eu-west-1:111122223333:userpool/a } } }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop, Auth: { Authorizer: NONE } }
`,
    'SAM, the implicit API': `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post }
`,
    'any verb': method('ANY', 'AuthorizationType: none'),
    'no type at all': method('DELETE', 'OperationName: Delete'),
    'a policy that lets everyone in': method('POST', 'AuthorizationType: NONE', openPolicy),
    'an operation without security': apiWithBody('summary: open'),
    'an operation that opts out of the default': apiWithBody('security: []', usersByDefault),
    'a scheme that checks nothing': apiWithBody('security: [{ Documentation: [] }]', schemes),
  },
  pass: {
    'SAM with a resource policy': `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Auth: { ResourcePolicy: { IpRangeWhitelist: [192.0.2.0/24] } }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop }
`,
    'SAM with a default authorizer': `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Auth: { DefaultAuthorizer: Users, Authorizers: { Users: { UserPoolArn: arn:aws:cognito-idp:eu-west-1:111122223333:userpool/a } } }

Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Create:
        Type: Api
        Properties: { Path: /orders, Method: post, RestApiId: !Ref Shop }
`,
    IAM: method('POST', 'AuthorizationType: AWS_IAM'),
    'an authorizer': method('PUT', 'AuthorizationType: CUSTOM'),
    'a private API, which only endpoints reach': method('POST', 'AuthorizationType: NONE', privateApi),
    'a policy that denies other networks': method('POST', 'AuthorizationType: NONE', limitedPolicy),
    'an operation with an authorizer': apiWithBody('security: [{ Users: [] }]', schemes),
    'an operation under the default': apiWithBody('summary: guarded', usersByDefault),
    'an API key, of which another control speaks': method('POST', 'ApiKeyRequired: true'),
  },
  unresolved: { 'the type is imported': method('POST', 'AuthorizationType: !ImportValue type') },
  notApplicable: {
    'preflight requests, which carry no credentials': method('OPTIONS', 'AuthorizationType: NONE'),
    reading: method('GET', 'AuthorizationType: NONE'),
  },
});

test('points at the type of a method', () => {
  expect(outcomesOf(control, method('POST', 'AuthorizationType: NONE'))).toMatchObject([
    { span: { line: 8 }, evidence: 'POST has no authorization' },
  ]);
});

test('points at the operation in a body', () => {
  expect(outcomesOf(control, apiWithBody('summary: open'))).toMatchObject([
    { span: { line: 10 }, evidence: 'POST /orders has no authorization' },
  ]);
});
