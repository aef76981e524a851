import { testControl } from '@aspis/testkit';
import { openMethodAsksForAnApiKey as control } from './open-method-asks-for-an-api-key.ts';

const method = (properties: string) => `
Method:
  Type: AWS::ApiGateway::Method
  Properties: { ${properties} }
`;

testControl(control, {
  fail: {
    'nothing asked': method('HttpMethod: POST'),
    'the key is waived': method('HttpMethod: GET, ApiKeyRequired: false'),
  },
  pass: { 'a key': method('HttpMethod: GET, ApiKeyRequired: true') },
  unresolved: { 'the key is an import': method('HttpMethod: GET, ApiKeyRequired: !ImportValue key') },
  notApplicable: {
    'an authorizer knows its callers': method('HttpMethod: GET, AuthorizationType: AWS_IAM'),
    preflight: method('HttpMethod: OPTIONS'),
  },
});
