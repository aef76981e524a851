import { testControl } from '@aspis/testkit';
import { requiredApiKeyBelongsToAUsagePlan as control } from './required-api-key-belongs-to-a-usage-plan.ts';

const method = (key: string, rest = '') => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders }
Method:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !Ref Api, HttpMethod: POST, ApiKeyRequired: ${key} }
${rest}`;

const plan = `
Plan:
  Type: AWS::ApiGateway::UsagePlan
  Properties: { ApiStages: [{ ApiId: !Ref Api, Stage: live }] }
`;

testControl(control, {
  fail: { 'a key without a plan': method('true') },
  pass: { 'a plan for the API': method('true', plan) },
  unresolved: { 'the key is an import': method('!ImportValue key') },
  notApplicable: {
    'no key': method('false'),
    'the API, and so its plan, is elsewhere': `
Method:
  Type: AWS::ApiGateway::Method
  Properties: { RestApiId: !ImportValue api, HttpMethod: POST, ApiKeyRequired: true }
`,
  },
});
