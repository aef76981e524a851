import { testControl } from '@aspis/testkit';
import { stageAuthenticatesItselfToItsBackend as control } from './stage-authenticates-itself-to-its-backend.ts';

const api = (integration: string, certificate = '') => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders }
Method:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: GET, Integration: { Type: ${integration} } }
Live:
  Type: AWS::ApiGateway::Stage
  Properties: { RestApiId: !Ref Api, StageName: live${certificate} }
`;

testControl(control, {
  fail: { 'an HTTP backend': api('HTTP_PROXY') },
  pass: { 'a certificate': api('HTTP', ', ClientCertificateId: !Ref Certificate') },
  notApplicable: { 'functions, which are called with IAM': api('AWS_PROXY') },
});
