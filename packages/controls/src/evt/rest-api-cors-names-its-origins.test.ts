import { testControl } from '@aspis/testkit';
import { restApiCorsNamesItsOrigins as control } from './rest-api-cors-names-its-origins.ts';

const response = (origin: string) => `
Refused:
  Type: AWS::ApiGateway::GatewayResponse
  Properties:
    ResponseType: DEFAULT_4XX
    ResponseParameters:
      gatewayresponse.header.Access-Control-Allow-Origin: ${origin}
`;

const body = (origin: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      swagger: '2.0'
      paths:
        /orders:
          options:
            x-amazon-apigateway-integration:
              type: mock
              responses:
                default:
                  responseParameters: { method.response.header.Access-Control-Allow-Origin: ${origin} }
`;

testControl(control, {
  fail: {
    SAM: `
Shop:
  Type: AWS::Serverless::Api
  Properties:
    StageName: live
    Cors: "'*'"

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
    'a gateway response': response(`"'*'"`),
    'a body': body(`"'*'"`),
  },
  pass: {
    'a gateway response': response(`"'https://shop.example.com'"`),
    'a body': body(`"'https://shop.example.com'"`),
  },
  unresolved: { imported: response('!ImportValue origin') },
  notApplicable: { 'no CORS': response('a').replace('Allow-Origin', 'Max-Age') },
});
