import { testControl } from '@aspis/testkit';
import { openapiAsksForHttps as control } from './openapi-asks-for-https.ts';

const api = (body: string) => `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Body: { ${body} } }
`;

testControl(control, {
  fail: { schemes: api('schemes: [http]'), servers: api("servers: [{ url: 'http://api.example.com' }]") },
  pass: { schemes: api('schemes: [https]'), servers: api("servers: [{ url: 'https://api.example.com' }]") },
  notApplicable: { neither: api('openapi: 3.0.1') },
});
