import { testControl } from '@aspis/testkit';
import { openapiUsesNoWeakOauthFlow as control } from './openapi-uses-no-weak-oauth-flow.ts';

const api = (scheme: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Body: { swagger: '2.0', securityDefinitions: { Users: { ${scheme} } } } }
`;

testControl(control, {
  fail: {
    implicit: api('type: oauth2, flow: implicit'),
    password: api('type: oauth2, flows: { password: { tokenUrl: https://login.example.com } }'),
  },
  pass: { code: api('type: oauth2, flow: accessCode'), 'a JWT authorizer that says no flow': api('type: oauth2') },
  notApplicable: { 'a key': api('type: apiKey, name: x-api-key, in: header') },
});
