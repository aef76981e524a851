import { testControl } from '@aspis/testkit';
import { apiHasAnAuthorizer as control } from './api-has-an-authorizer.ts';

const rest = (body = '') => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: orders
    ${body}
`;

const method = (name: string, type: string) => `
${name}:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: GET, AuthorizationType: ${type} }
`;

const authorizer = (api: string) => `
Users:
  Type: AWS::ApiGateway::Authorizer
  Properties: { RestApiId: !Ref ${api}, Type: TOKEN }
`;

const schemes =
  'components: { securitySchemes: { Users: { type: apiKey, x-amazon-apigateway-authorizer: { type: token } } } }';

testControl(control, {
  fail: {
    'a REST API alone': rest(),
    'an authorizer of another API': rest() + authorizer('OtherApi'),
    'one open method among guarded ones': rest() + method('A', 'AWS_IAM') + method('B', 'NONE'),
  },
  pass: {
    'an authorizer resource': rest() + authorizer('Api'),
    'an authorizer in the body': rest(`Body: { openapi: 3.0.1, ${schemes} }`),
    'IAM on every method': rest() + method('A', 'AWS_IAM'),
  },
  unresolved: { 'the body is in a bucket': rest('BodyS3Location: { Bucket: definitions, Key: api.yaml }') },
});
