import { testControl } from '@aspis/testkit';
import { appsyncApiDoesNotRelyOnApiKeys as control } from './appsync-api-does-not-rely-on-api-keys.ts';

const api = (type: string, others = '') => `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: ${type}${others} }
`;

testControl(control, {
  fail: {
    'by default': api('API_KEY'),
    'beside another': api('AWS_IAM', ', AdditionalAuthenticationProviders: [{ AuthenticationType: API_KEY }]'),
  },
  pass: {
    'IAM and a user pool': api(
      'AWS_IAM',
      ', AdditionalAuthenticationProviders: [{ AuthenticationType: AMAZON_COGNITO_USER_POOLS }]',
    ),
  },
  unresolved: { imported: api('!ImportValue type') },
});
