import { testControl } from '@aspis/testkit';
import { apiNamesItsBinaryMediaTypes as control } from './api-names-its-binary-media-types.ts';

const api = (properties: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, ${properties} }
`;

testControl(control, {
  fail: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    BinaryMediaTypes: ['*~1*']

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
    all: api("BinaryMediaTypes: ['*/*']"),
    'all, escaped': api("BinaryMediaTypes: ['*~1*']"),
    'all, in the body': api("Body: { x-amazon-apigateway-binary-media-types: ['*/*'] }"),
  },
  pass: { one: api('BinaryMediaTypes: [image/png]') },
  unresolved: { imported: api('BinaryMediaTypes: !ImportValue types') },
  notApplicable: { none: api('Description: orders') },
});
