import { testControl } from '@aspis/testkit';
import { privateApiHasAResourcePolicy as control } from './private-api-has-a-resource-policy.ts';

const api = (properties: string, type = 'PRIVATE') => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { EndpointConfiguration: { Types: [${type}] }, ${properties} }
`;

const statement = "{ Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }";

testControl(control, {
  fail: { none: api('Name: ledger') },
  pass: {
    'its own': api(`Policy: { Statement: [${statement}] }`),
    'in the body, where SAM writes it': api(
      `Body: { openapi: 3.0.1, x-amazon-apigateway-policy: { Statement: [${statement}] } }`,
    ),
  },
  notApplicable: { 'a regional API': api('Name: orders', 'REGIONAL') },
});
